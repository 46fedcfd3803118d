package org.cpsn.cases.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.cpsn.cases.casefile.CaseAct;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Caseworker;

/** What can be asked about looking after a child again. */
public sealed interface FollowUpCommand extends CaseAct {
    String followUpId();

    /** @param purpose what it is for, in words; null when nothing was written */
    record Plan(
            String caseId,
            String followUpId,
            FollowUpType type,
            LocalDate neededBy,
            Personal<String> purpose,
            Caseworker by,
            Instant occurredAt)
            implements FollowUpCommand {}

    /**
     * A roundtable has agreed that somebody does something for this child.
     *
     * @param followUpId the task's
     * @param owner code of the seat that does it
     */
    record FollowTask(
            String caseId,
            String followUpId,
            String roundtableId,
            String owner,
            LocalDate neededBy,
            Personal<String> purpose,
            Caseworker by,
            Instant occurredAt)
            implements FollowUpCommand {}

    /** The roundtable says what became of a task. */
    record HearOfTask(String caseId, String followUpId, TaskNews news, Caseworker by, Instant occurredAt)
            implements FollowUpCommand {}

    /** A referral asks for looking after the child. */
    record FollowReferral(
            String caseId,
            String followUpId,
            String referralId,
            ReferralStep step,
            LocalDate neededBy,
            Caseworker by,
            Instant occurredAt)
            implements FollowUpCommand {}

    /** What was to look after because of a referral is over. */
    record ClearOfReferral(String caseId, String followUpId, Caseworker by, Instant occurredAt)
            implements FollowUpCommand {}

    /** @param comments null when nothing was written */
    record RecordDone(
            String caseId,
            String followUpId,
            ChildSeen childSeen,
            Set<FollowedUpWith> with,
            FurtherAction furtherAction,
            Personal<String> comments,
            Caseworker by,
            Instant occurredAt)
            implements FollowUpCommand {}

    /**
     * It took place and nobody had planned it.
     *
     * @param comments null when nothing was written
     */
    record RecordUnplanned(
            String caseId,
            String followUpId,
            FollowUpType type,
            ChildSeen childSeen,
            Set<FollowedUpWith> with,
            FurtherAction furtherAction,
            Personal<String> comments,
            Caseworker by,
            Instant occurredAt)
            implements FollowUpCommand {}

    /** @param note null when nothing was written */
    record RecordMissed(
            String caseId,
            String followUpId,
            MissedReason reason,
            Personal<String> note,
            Caseworker by,
            Instant occurredAt)
            implements FollowUpCommand {}
}
