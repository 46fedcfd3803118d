package org.cpsn.events;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/**
 * By when something has to be done, as the service says in which it is done. Who must be reminded, and when, is not its
 * business.
 */
public sealed interface AboutDeadline extends IntegrationEvent {
    String deadlineId();

    /** What has to be done about: a family's, a referral's or a case's id. */
    String subjectId();

    @Override
    default String subject() {
        return subjectId();
    }

    /**
     * Something has to be done by a certain moment.
     *
     * @param deadlineId made of what it is about and nothing else, so that it is told once
     * @param kind code of what has to be done
     * @param subjectType CASE, REFERRAL or FAMILY
     * @param responsible staff id of who has to do it; null when it is anybody of {@code role} in the municipality
     * @param role who is meant when nobody in person is; null otherwise
     * @param ruleVersion of the time limits in force when it was set; null for a day somebody chose
     */
    @JsonTypeName("cpsn.deadline.set.v1")
    record DeadlineSet(
            String deadlineId,
            String kind,
            String subjectType,
            String subjectId,
            String municipality,
            String responsible,
            String role,
            Instant due,
            String ruleVersion,
            Instant occurredAt)
            implements AboutDeadline {}

    /**
     * It is no longer waited for.
     *
     * @param outcome MET, SUPERSEDED by another one, or DROPPED when what it was about came to another end
     */
    @JsonTypeName("cpsn.deadline.ended.v1")
    record DeadlineEnded(String deadlineId, String subjectId, String outcome, Instant occurredAt)
            implements AboutDeadline {}
}
