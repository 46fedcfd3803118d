package org.cpsn.web.services;

import static org.cpsn.web.services.Service.CASES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cpsn.web.services.CasesService.Person;
import org.springframework.stereotype.Component;

/** What case-service gives to be printed: redacted there for whoever asks; nothing is left out or added here. */
@Component
public class PapersService {

    /** @param text null when it can no longer be read */
    public record Said(String name, Map<String, String> about, String text) {}

    public record Line(
            long sequence,
            String type,
            String chapter,
            Instant occurredAt,
            Instant recordedAt,
            String by,
            String role,
            String organisation,
            Map<String, Object> facts,
            List<Said> texts) {
        private static final int HALF_A_PAGE = 1_400;

        /** Too much to be kept together on one page. */
        public boolean fillsAPage() {
            return texts.stream()
                            .mapToInt(said ->
                                    said.text() == null ? 0 : said.text().length())
                            .sum()
                    > HALF_A_PAGE;
        }
    }

    public record LeftOut(String chapter, int lines) {}

    public record Chronology(
            String caseId,
            long version,
            Instant printedAt,
            String printedBy,
            boolean masked,
            Person child,
            String municipality,
            String caseworker,
            Instant reportedAt,
            LocalDate from,
            LocalDate to,
            List<Line> lines,
            List<LeftOut> leftOut,
            int before,
            int after,
            int textsLeftOut) {

        public boolean complete() {
            return leftOut.isEmpty() && before == 0 && after == 0 && textsLeftOut == 0;
        }
    }

    public record Packed(RoundtablesService.Discussed discussed, RoundtablesService.Extract extract) {}

    public record Pack(
            String roundtableId,
            long version,
            String status,
            RoundtablesService.Seat seat,
            boolean own,
            Instant printedAt,
            String printedBy,
            Instant meetingAt,
            String place,
            String convener,
            Instant accessUntil,
            int handedOver,
            List<RoundtablesService.Seat> seats,
            List<Packed> cases) {

        public RoundtablesService.Seat seat(String seatId) {
            return seats.stream()
                    .filter(one -> one.seatId().equals(seatId))
                    .findFirst()
                    .orElse(null);
        }
    }

    private final ServiceCalls calls;

    PapersService(ServiceCalls calls) {
        this.calls = calls;
    }

    /** @param from, to null for no bound. @param without the chapters to leave out */
    public Chronology chronology(String caseId, LocalDate from, LocalDate to, List<String> without, boolean texts) {
        var query = new HashMap<String, Object>();
        query.put("texts", texts);
        if (from != null) query.put("from", from);
        if (to != null) query.put("to", to);
        if (!without.isEmpty()) query.put("without", String.join(",", without));
        return calls.get(CASES, "/cases/" + OpaqueId.checked(caseId) + "/chronology", query, Chronology.class);
    }

    /** @param seatId null: the reader's own */
    public Pack pack(String roundtableId, String seatId) {
        var query = new HashMap<String, Object>();
        if (seatId != null) query.put("seatId", OpaqueId.checked(seatId));
        return calls.get(CASES, "/roundtables/" + OpaqueId.checked(roundtableId) + "/pack", query, Pack.class);
    }
}
