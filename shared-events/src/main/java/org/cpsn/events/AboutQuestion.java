package org.cpsn.events;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/**
 * What case-service tells of a partner's question whether a child is known here. Neither the child nor the encoding it
 * was asked with is in it.
 */
public sealed interface AboutQuestion extends IntegrationEvent {
    String questionId();

    /** The organisation that asked. */
    String partner();

    @Override
    default String subject() {
        return questionId();
    }

    /** @param candidates how many children were like it; likely how many of them very much so */
    @JsonTypeName("cpsn.question.asked.v1")
    record Asked(String questionId, String partner, String purpose, int candidates, int likely, Instant occurredAt)
            implements AboutQuestion {}

    /** Who has the case is to say whether it is the child. */
    @JsonTypeName("cpsn.question.candidate-forwarded.v1")
    record CandidateForwarded(
            String questionId,
            int number,
            String partner,
            String caseId,
            String municipality,
            String caseworker,
            Instant occurredAt)
            implements AboutQuestion {}

    /** @param outcome CONFIRMED or DENIED */
    @JsonTypeName("cpsn.question.candidate-answered.v1")
    record CandidateAnswered(String questionId, int number, String partner, String outcome, Instant occurredAt)
            implements AboutQuestion {}
}
