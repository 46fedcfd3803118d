package org.cpsn.web.assignment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cpsn.web.page.Refusals;
import org.cpsn.web.services.Asking;
import org.cpsn.web.services.CasesService;
import org.cpsn.web.services.CasesService.Person;
import org.cpsn.web.services.ServiceProblem;
import org.springframework.stereotype.Component;

/**
 * Many cases made somebody's: each is one command of its own, under a key derived from the form's, so that whatever
 * breaks off can be sent again and has one effect.
 */
@Component
class BulkAssignment {

    private static final int PAGE = 200;

    /** What is shown of one case: how it went, or why not. */
    record Result(String caseId, Person child, Outcome outcome, String sentence) {}

    enum Outcome {
        ASSIGNED,
        REFUSED,
        /** Nobody knows whether it happened; sending it again tells. */
        UNANSWERED
    }

    /** A chosen case and whom it is about: ids only, so that a form may carry it. */
    record Chosen(String caseId, String childId) {

        static Chosen of(String typed) {
            var parts = typed.split(":", 2);
            return new Chosen(parts[0], parts.length < 2 ? null : parts[1]);
        }

        public String both() {
            return caseId + ":" + childId;
        }
    }

    private final CasesService cases;
    private final Refusals refusals;

    BulkAssignment(CasesService cases, Refusals refusals) {
        this.cases = cases;
        this.refusals = refusals;
    }

    /** Every open case a filter finds, page by page. */
    List<Chosen> allThat(Map<String, Object> filter) {
        var all = new ArrayList<Chosen>();
        for (int page = 0; ; page++) {
            var query = new HashMap<>(filter);
            query.put("size", PAGE);
            query.put("page", page);
            var found = cases.caseload(query);
            found.entries().forEach(entry -> all.add(new Chosen(entry.caseId(), entry.childId())));
            if (found.entries().isEmpty() || all.size() >= found.total()) return all;
        }
    }

    /** @param key the form's */
    List<Result> assign(List<Chosen> chosen, String caseworker, String reason, String key) {
        var children = children(chosen);
        var body = Map.of("caseworker", caseworker, "reason", reason);
        return chosen.stream()
                .map(one -> assign(one, children.get(one.childId()), body, key))
                .toList();
    }

    private Result assign(Chosen one, Person child, Map<String, String> body, String key) {
        try {
            cases.act(one.caseId(), "assignment", body, Asking.on(keyOf(key, one.caseId()), "*"));
            return new Result(one.caseId(), child, Outcome.ASSIGNED, null);
        } catch (ServiceProblem problem) {
            if (problem.status() == 401) throw problem;
            var faults = refusals.of(problem);
            var sentence =
                    faults.all().isEmpty() ? null : faults.all().getFirst().message();
            return new Result(
                    one.caseId(), child, problem.mayHaveHappened() ? Outcome.UNANSWERED : Outcome.REFUSED, sentence);
        }
    }

    /** The names of the children, as many at a time as may be asked for. */
    Map<String, Person> children(List<Chosen> chosen) {
        var ids = new ArrayList<>(
                new HashSet<>(chosen.stream().map(Chosen::childId).toList()));
        var known = new HashMap<String, Person>();
        for (int from = 0; from < ids.size(); from += PAGE)
            known.putAll(cases.identities(ids.subList(from, Math.min(ids.size(), from + PAGE))));
        return known;
    }

    /** The same case under the same form is the same command. */
    static String keyOf(String formKey, String caseId) {
        return UUID.nameUUIDFromBytes((formKey + "/" + caseId).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
