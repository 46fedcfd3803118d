package org.cpsn.web.services;

import static org.cpsn.web.services.Service.CASES;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Partners across the border ask whether a child is known: what the liaison leads, and what a caseworker answers. */
@Component
public class QuestionsService {

    /** @param bornFrom, bornTo, sex null where they did not narrow it down */
    public record Among(Integer bornFrom, Integer bornTo, String sex) {}

    /** @param score from 0 to 1; sex, ageBand null when the child was erased */
    public record Candidate(
            int number,
            String pseudonym,
            double score,
            boolean likely,
            String state,
            Instant forwardedAt,
            Instant answeredAt,
            String sex,
            String ageBand) {

        public long percent() {
            return Math.round(score * 100);
        }

        public boolean toForward() {
            return "FOUND".equals(state);
        }
    }

    /** @param closed why; null while it is open */
    public record Question(
            String questionId,
            long version,
            String partner,
            String reference,
            String purpose,
            Among among,
            Instant askedAt,
            String status,
            String closed,
            List<Candidate> candidates) {

        /** Nobody confirmed yet, so another candidate may still be forwarded. */
        public boolean open() {
            return closed == null && !"CONFIRMED".equals(status);
        }

        public boolean mayBeClosed() {
            return closed == null && candidates.stream().noneMatch(one -> "FORWARDED".equals(one.state()));
        }
    }

    public record Page(List<Question> questions, long total, int page, int size) {}

    /** @param ground, note, answeredBy null until somebody has answered */
    public record AskedAbout(
            String questionId,
            long version,
            int number,
            String caseId,
            String partner,
            String reference,
            String purpose,
            double score,
            boolean likely,
            String state,
            Instant askedAt,
            Instant forwardedAt,
            Instant answeredAt,
            String answeredBy,
            String ground,
            String note) {

        public long percent() {
            return Math.round(score * 100);
        }

        public boolean waits() {
            return "FORWARDED".equals(state);
        }
    }

    public record Waiting(List<AskedAbout> waiting) {}

    public record OfCase(String caseId, boolean mayAnswer, List<AskedAbout> questions) {}

    private final ServiceCalls calls;

    QuestionsService(ServiceCalls calls) {
        this.calls = calls;
    }

    public Page questions(boolean open, int page, int size) {
        return calls.get(CASES, "/liaison/questions", Map.of("open", open, "page", page, "size", size), Page.class);
    }

    public Question question(String id) {
        return calls.get(CASES, path(id), Map.of(), Question.class);
    }

    public Answer forward(String id, int candidate, String key) {
        return calls.command(
                CASES, path(id) + "/candidates/" + candidate + "/forwarding", Map.of(), Asking.on(key, "*"));
    }

    public Answer close(String id, String because, String key) {
        return calls.command(CASES, path(id) + "/closure", Map.of("because", because), Asking.on(key, "*"));
    }

    /** What waits for the reader's word. */
    public List<AskedAbout> waiting() {
        return calls.get(CASES, "/known-child/waiting", Map.of(), Waiting.class).waiting();
    }

    public OfCase of(String caseId) {
        return calls.get(CASES, ofCase(caseId), Map.of(), OfCase.class);
    }

    public Answer answer(String caseId, String questionId, int candidate, Object body, String key) {
        return calls.command(
                CASES,
                ofCase(caseId) + "/" + OpaqueId.checked(questionId) + "/" + candidate + "/answer",
                body,
                Asking.on(key, "*"));
    }

    private static String path(String id) {
        return "/liaison/questions/" + OpaqueId.checked(id);
    }

    private static String ofCase(String caseId) {
        return "/cases/" + OpaqueId.checked(caseId) + "/known-child";
    }
}
