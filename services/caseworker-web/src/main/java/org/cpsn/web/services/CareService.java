package org.cpsn.web.services;

import static org.cpsn.web.services.Service.CASES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cpsn.web.services.CasesService.Person;
import org.springframework.stereotype.Component;

/** Who cares for a person and who decides for them, now and before. */
@Component
public class CareService {

    public record Arrangement(
            String arrangementId,
            String recordId,
            String type,
            LocalDate startedOn,
            LocalDate endedOn,
            String caregiverId,
            String agency,
            String reason,
            String endReason,
            Instant recordedAt,
            String by) {

        public boolean goesOn() {
            return endedOn == null;
        }
    }

    public record Guardian(
            String guardianshipId,
            String recordId,
            String kind,
            String guardianId,
            String body,
            LocalDate since,
            LocalDate until,
            String document,
            Instant recordedAt,
            String by) {

        public boolean goesOn() {
            return until == null;
        }
    }

    public record Care(
            String of,
            Arrangement current,
            List<Arrangement> arrangements,
            List<Guardian> guardians,
            List<Person> people) {

        /** Null for nobody in particular. */
        public Person person(String id) {
            return people.stream()
                    .filter(person -> person.id().equals(id))
                    .findFirst()
                    .orElse(null);
        }

        public List<Guardian> guardiansNow() {
            return guardians.stream().filter(Guardian::goesOn).toList();
        }

        public Arrangement arrangement(String id) {
            return arrangements.stream()
                    .filter(one -> Objects.equals(one.arrangementId(), id))
                    .findFirst()
                    .orElseThrow(NoSuchThing::new);
        }

        public Guardian guardian(String id) {
            return guardians.stream()
                    .filter(one -> Objects.equals(one.guardianshipId(), id))
                    .findFirst()
                    .orElseThrow(NoSuchThing::new);
        }
    }

    private final ServiceCalls calls;

    CareService(ServiceCalls calls) {
        this.calls = calls;
    }

    public Care of(String personId) {
        return calls.get(CASES, "/persons/" + OpaqueId.checked(personId) + "/care", Map.of(), Care.class);
    }

    /** @param list {@code care} or {@code guardians} */
    public Answer add(String personId, String list, Object body, String key) {
        return calls.command(CASES, "/persons/" + OpaqueId.checked(personId) + "/" + list, body, Asking.on(key, "*"));
    }

    /** @param act {@code end} or {@code withdrawal} */
    public Answer act(String personId, String list, String one, String act, Object body, String key) {
        return add(personId, list + "/" + OpaqueId.checked(one) + "/" + act, body, key);
    }
}
