package org.cpsn.web.services;

import static org.cpsn.web.services.Service.CASES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What case-service can be asked about a child in conflict with the law. */
@Component
public class JusticeService {

    /** @param acts the one recorded last first */
    public record Justice(String caseId, long version, String ruleVersion, List<Act> acts) {

        public Act act(String actId) {
            return acts.stream()
                    .filter(act -> act.actId().equals(actId))
                    .findFirst()
                    .orElseThrow(NoSuchThing::new);
        }

        public Measure measure(String measureId) {
            return acts.stream()
                    .flatMap(act -> act.measures().stream())
                    .filter(measure -> measure.measureId().equals(measureId))
                    .findFirst()
                    .orElseThrow(NoSuchThing::new);
        }
    }

    /** @param possible what may be ordered for it now */
    public record Act(
            String actId,
            LocalDate actOn,
            String offence,
            String gravity,
            String band,
            String basis,
            String account,
            Instant knownSince,
            String recordedBy,
            List<Measure> measures,
            List<Possible> possible) {

        public boolean estimated() {
            return "ESTIMATED".equals(basis);
        }

        /** The groups of measures that are possible, in the order of the list. */
        public List<String> groups() {
            return possible.stream().map(Possible::group).distinct().toList();
        }

        public List<Possible> possible(String group) {
            return possible.stream().filter(one -> one.group().equals(group)).toList();
        }
    }

    public record Possible(String measure, String group, List<String> orderedBy, Integer maxHours, Integer maxMonths) {}

    /** @param hours null unless it is community work; outcome null while it runs */
    public record Measure(
            String measureId,
            String measure,
            String group,
            String orderedBy,
            LocalDate startsOn,
            LocalDate dueOn,
            Integer hours,
            int worked,
            String details,
            List<Step> progress,
            String outcome,
            String reason,
            Instant endedAt,
            boolean overdue,
            String recordedBy) {

        public boolean runs() {
            return outcome == null;
        }
    }

    public record Step(String progressId, Integer hours, String note, Instant notedAt, String recordedBy) {}

    private final ServiceCalls calls;

    JusticeService(ServiceCalls calls) {
        this.calls = calls;
    }

    public Justice of(String caseId) {
        return calls.get(CASES, path(caseId), Map.of(), Justice.class);
    }

    public Answer record(String caseId, Object act, String key) {
        return write(caseId, "/acts", act, key);
    }

    public Answer redetermineAge(String caseId, String actId, String key) {
        return write(caseId, "/acts/" + OpaqueId.checked(actId) + "/age", Map.of(), key);
    }

    public Answer order(String caseId, String actId, Object measure, String key) {
        return write(caseId, "/acts/" + OpaqueId.checked(actId) + "/measures", measure, key);
    }

    public Answer note(String caseId, String measureId, Object progress, String key) {
        return write(caseId, "/measures/" + OpaqueId.checked(measureId) + "/progress", progress, key);
    }

    public Answer end(String caseId, String measureId, Object outcome, String key) {
        return write(caseId, "/measures/" + OpaqueId.checked(measureId) + "/outcome", outcome, key);
    }

    private Answer write(String caseId, String where, Object body, String key) {
        return calls.command(CASES, path(caseId) + where, body, Asking.on(key, "*"));
    }

    private static String path(String caseId) {
        return "/cases/" + OpaqueId.checked(caseId) + "/juvenile-justice";
    }
}
