package org.cpsn.web.services;

import static org.cpsn.web.services.Service.RETURNEES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What returnee-service can be asked about households that come, and the lists that announce them. */
@Component
public class ArrivalsService {

    /** @param counts how many there are in each state */
    public record Arrivals(List<Arrival> entries, long total, Map<String, Long> counts) {}

    /**
     * @param listReference null for who walked in
     * @param changedAt when a list sent later changed the announcement; null where none did
     */
    public record Arrival(
            String arrivalId,
            long version,
            String state,
            String listReference,
            String countryOfReturn,
            LocalDate expectedOn,
            String place,
            String returnType,
            String municipality,
            String escort,
            List<Person> people,
            int children,
            int adults,
            LocalDate on,
            List<String> urgent,
            String noShow,
            String familyId,
            Instant changedAt) {

        public boolean walkedIn() {
            return listReference == null;
        }

        public boolean waits() {
            return state.equals("EXPECTED") || state.equals("DID_NOT_ARRIVE");
        }

        public List<Person> came() {
            return people.stream().filter(Person::came).toList();
        }
    }

    /** @param givenName, familyName null when the person was erased */
    public record Person(
            String announcedId,
            String reference,
            String givenName,
            String familyName,
            LocalDate birthDate,
            String sex,
            boolean came) {}

    public record Lists(List<Line> entries, long total) {}

    public record Line(
            String listId,
            String stage,
            String sentBy,
            String municipality,
            int lines,
            int added,
            int households,
            int changed,
            int known,
            int repeated,
            int bad,
            Instant sentAt,
            Instant importedAt) {}

    public record Fault(String field, String code) {}

    /** What a line would change. @param before, after null where nothing was, or will be, known */
    public record Difference(String field, String before, String after) {}

    public record Result(
            long number, String status, Map<String, String> fields, List<Fault> faults, List<Difference> differences) {}

    /** @param encoding null once it is in */
    public record Sent(
            String listId,
            long version,
            String stage,
            String sentBy,
            Instant sentAt,
            Instant importedAt,
            String encoding,
            int unknownColumns,
            int lines,
            int good,
            int households,
            int changed,
            int known,
            int repeated,
            int bad,
            List<Result> results,
            long total,
            int page,
            int size) {

        public boolean olderExcel() {
            return "windows-1250".equals(encoding);
        }
    }

    record Download(byte[] content) {}

    record Counts(Map<String, Long> counts) {}

    private final ServiceCalls calls;

    ArrivalsService(ServiceCalls calls) {
        this.calls = calls;
    }

    /** @param sought state, municipality, from, until; what is not there is not asked for */
    public Arrivals arrivals(Map<String, String> sought, int page, int size) {
        var query = new HashMap<String, Object>(sought);
        query.put("page", page);
        query.put("size", size);
        return calls.get(RETURNEES, "/arrivals", query, Arrivals.class);
    }

    /** How many there are in each state, and nothing of any one of them. @param municipality null for all one sees */
    public Map<String, Long> counts(String municipality) {
        var query =
                municipality == null ? Map.<String, Object>of() : Map.<String, Object>of("municipality", municipality);
        return calls.get(RETURNEES, "/arrivals/counts", query, Counts.class).counts();
    }

    public Arrival one(String arrivalId, String atLeast) {
        var query = atLeast == null ? Map.<String, Object>of() : Map.<String, Object>of("atLeast", atLeast);
        return calls.get(RETURNEES, address(arrivalId), query, Arrival.class);
    }

    public Answer walkedIn(Object household, Asking asking) {
        return calls.command(RETURNEES, "/arrivals", household, asking);
    }

    /** @param act reception, no-show or family */
    public Answer act(String arrivalId, String act, Object body, Asking asking) {
        return calls.command(RETURNEES, address(arrivalId) + "/" + act, body, asking);
    }

    public Lists lists(int page, int size) {
        return calls.get(RETURNEES, "/arrival-lists", Map.of("page", page, "size", size), Lists.class);
    }

    public Sent list(String listId, String status, int page, int size) {
        return calls.get(
                RETURNEES, listAddress(listId), Map.of("status", status, "page", page, "size", size), Sent.class);
    }

    public Answer send(byte[] content, Asking asking) {
        return calls.command(RETURNEES, "/arrival-lists", Map.of("content", content), asking);
    }

    /** @param changes also what it says otherwise than before */
    public Answer letIn(String listId, boolean changes, Asking asking) {
        return calls.command(RETURNEES, listAddress(listId) + "/import", Map.of("changes", changes), asking);
    }

    public Answer discard(String listId, Asking asking) {
        return calls.command(RETURNEES, listAddress(listId) + "/discard", Map.of(), asking);
    }

    public byte[] badLines(String listId) {
        return calls.get(RETURNEES, listAddress(listId) + "/bad-lines", Map.of(), Download.class)
                .content();
    }

    private static String address(String arrivalId) {
        return "/arrivals/" + OpaqueId.checked(arrivalId);
    }

    private static String listAddress(String listId) {
        return "/arrival-lists/" + OpaqueId.checked(listId);
    }
}
