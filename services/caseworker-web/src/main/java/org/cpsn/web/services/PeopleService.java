package org.cpsn.web.services;

import static org.cpsn.web.services.Service.CASES;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cpsn.web.services.CasesService.Person;
import org.springframework.stereotype.Component;

/** What can be asked about one person's record. */
@Component
public class PeopleService {

    public record Record(
            Person person,
            String nickname,
            List<String> otherNames,
            List<String> languages,
            String displacement,
            Map<String, String> functioning,
            List<Number> numbers,
            String mergedInto,
            List<String> merged,
            List<Happened> history) {

        /** What a change of the record is based on. */
        public String version() {
            return Long.toString(history.getFirst().sequence());
        }

        /** Nothing beyond who it is has been asked yet. */
        public boolean bare() {
            return nickname == null
                    && otherNames.isEmpty()
                    && languages.isEmpty()
                    && displacement == null
                    && functioning.isEmpty();
        }
    }

    public record Number(String numberId, String scheme, String number, Instant recordedAt, String by) {}

    public record Name(String given, String family) {}

    public record Happened(
            long sequence,
            String type,
            Instant occurredAt,
            Instant recordedAt,
            String by,
            String text,
            Name was,
            List<String> others) {}

    public record Link(
            String linkId,
            String recordId,
            String personId,
            String relativeId,
            String kinship,
            boolean livesTogether,
            String care) {}

    public record Family(String of, List<Person> people, List<Link> links) {}

    private final ServiceCalls calls;

    PeopleService(ServiceCalls calls) {
        this.calls = calls;
    }

    public Record record(String id) {
        return calls.get(CASES, "/persons/" + OpaqueId.checked(id) + "/record", Map.of(), Record.class);
    }

    public Family family(String id) {
        return calls.get(CASES, "/persons/" + OpaqueId.checked(id) + "/family", Map.of(), Family.class);
    }

    public Answer unlink(String id, String linkId, Asking asking) {
        return act(id, "relatives/" + OpaqueId.checked(linkId) + "/withdrawal", Map.of(), asking);
    }

    public Answer act(String id, String act, Object body, Asking asking) {
        return calls.command(CASES, "/persons/" + OpaqueId.checked(id) + "/" + act, body, asking);
    }

    public Answer withdraw(String id, String numberId, Asking asking) {
        return act(id, "numbers/" + OpaqueId.checked(numberId) + "/withdrawal", Map.of(), asking);
    }
}
