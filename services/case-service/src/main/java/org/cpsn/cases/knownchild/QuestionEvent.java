package org.cpsn.cases.knownchild;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.cpsn.platform.domain.DomainEvent;
import org.cpsn.platform.personal.Personal;

/**
 * What became of a question from across the border. Stored for ever, without a name and without the encoding, which
 * lived for the answer only.
 */
public sealed interface QuestionEvent extends DomainEvent {
    String questionId();

    @Override
    default String subject() {
        return questionId();
    }

    /** @param number by which the candidate is spoken of in this question, from 1 on */
    record Candidate(int number, String personId, String caseId, int percent) {}

    /**
     * @param by the machine that asked
     * @param rules the version of the thresholds
     * @param likely so many of the candidates are over the higher threshold; they come first
     */
    @JsonTypeName("question.asked")
    record Asked(
            String questionId,
            String partner,
            String by,
            String reference,
            QuestionPurpose purpose,
            Blocking among,
            String rules,
            List<Candidate> candidates,
            int likely,
            Instant occurredAt)
            implements QuestionEvent {}

    /** @param caseworker whose case it was then */
    @JsonTypeName("question.candidate-forwarded")
    record CandidateForwarded(
            String questionId,
            int number,
            String partner,
            String caseId,
            String municipality,
            String caseworker,
            Instant occurredAt)
            implements QuestionEvent {}

    /**
     * It is the child.
     *
     * @param caseId null before it was kept
     * @param note null when nothing was written
     */
    @JsonTypeName("question.candidate-confirmed")
    record CandidateConfirmed(
            String questionId,
            int number,
            String partner,
            String caseId,
            LinkGround ground,
            Personal<String> note,
            String answeredBy,
            Instant occurredAt)
            implements QuestionEvent {}

    /**
     * It is not the child, or nobody can say.
     *
     * @param caseId null before it was kept
     * @param note null when nothing was written
     */
    @JsonTypeName("question.candidate-denied")
    record CandidateDenied(
            String questionId,
            int number,
            String partner,
            String caseId,
            LinkGround ground,
            Personal<String> note,
            String answeredBy,
            Instant occurredAt)
            implements QuestionEvent {}

    @JsonTypeName("question.closed")
    record Closed(String questionId, ClosedBecause because, Instant occurredAt) implements QuestionEvent {}
}
