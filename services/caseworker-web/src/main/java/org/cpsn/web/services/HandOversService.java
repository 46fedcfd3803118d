package org.cpsn.web.services;

import static org.cpsn.web.services.Service.RETURNEES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What returnee-service can be asked about families that go to another municipality. */
@Component
public class HandOversService {

    /**
     * @param reason why it was offered; null of one that was asked for
     * @param askingReason why it was asked for; null of one that was offered
     * @param mine whether who looks belongs to those who answer
     */
    public record Waiting(
            String handOverId,
            String fromMunicipality,
            String fromWorker,
            String toMunicipality,
            String reason,
            String askingReason,
            String proposedBy,
            Instant proposedAt,
            Instant due,
            boolean mine) {

        public boolean offered() {
            return askingReason == null;
        }
    }

    /** What one's own municipality has asked for. */
    public record MyAsking(String handOverId, String reason, String askedBy, Instant askedAt, Instant due) {}

    /** @param withReception whether no municipality has taken the family over yet */
    public record HandOver(String familyId, long version, boolean withReception, Waiting waiting) {}

    /**
     * @param elsewhere whether another municipality is responsible
     * @param asked null when the own municipality waits for no answer
     */
    public record Known(String familyId, String municipality, String whereabouts, boolean elsewhere, MyAsking asked) {
        public boolean here() {
            return "HERE".equals(whereabouts);
        }

        public boolean wentAbroad() {
            return "RE_MIGRATED".equals(whereabouts);
        }
    }

    /**
     * @param offered false where the municipality it shall go to asks for it
     * @param countryOfReturn, arrivedOn, children, adults null to those who ask for it
     */
    public record Line(
            String familyId,
            String handOverId,
            String fromMunicipality,
            String toMunicipality,
            boolean offered,
            String reason,
            String proposedBy,
            Instant proposedAt,
            Instant due,
            String returnType,
            String countryOfReturn,
            LocalDate arrivedOn,
            Integer children,
            Integer adults) {}

    public record All(List<Line> forMe, List<Line> fromMe) {

        /** Without the family somebody has just answered about: the list may not have heard of it yet. */
        public All without(String familyId) {
            return new All(without(familyId, forMe), without(familyId, fromMe));
        }

        private static List<Line> without(String familyId, List<Line> lines) {
            return lines.stream()
                    .filter(line -> !line.familyId().equals(familyId))
                    .toList();
        }
    }

    private final ServiceCalls calls;

    HandOversService(ServiceCalls calls) {
        this.calls = calls;
    }

    public All all() {
        return calls.get(RETURNEES, "/hand-overs", Map.of(), All.class);
    }

    public HandOver of(String familyId) {
        return calls.get(RETURNEES, address(familyId) + "/hand-over", Map.of(), HandOver.class);
    }

    public Known known(String familyId) {
        return calls.get(RETURNEES, address(familyId) + "/known", Map.of(), Known.class);
    }

    /** @param act hand-over, take-over/request, take-over/found or take-over/returned */
    public Answer act(String familyId, String act, Object body, Asking asking) {
        return calls.command(RETURNEES, address(familyId) + "/" + act, body, asking);
    }

    /** @param act acceptance, return, refusal or withdrawal */
    public Answer answer(String familyId, String handOverId, String act, Object body, Asking asking) {
        return act(familyId, "hand-over/" + OpaqueId.checked(handOverId) + "/" + act, body, asking);
    }

    private static String address(String familyId) {
        return "/families/" + OpaqueId.checked(familyId);
    }
}
