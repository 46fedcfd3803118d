package org.cpsn.cases.juvenilejustice;

import java.time.Instant;
import java.time.LocalDate;
import org.cpsn.cases.casefile.CaseAct;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Caseworker;

/** What can be asked about an act of a child and the measures that follow. */
public sealed interface JusticeCommand extends CaseAct {

    /**
     * @param account what happened, in words; null when nothing was written
     * @param occurredAt when it became known
     */
    record RecordAct(
            String caseId,
            String actId,
            LocalDate actOn,
            Offence offence,
            Gravity gravity,
            Personal<String> account,
            Born born,
            JuvenileRules.Version rules,
            Caseworker by,
            Instant occurredAt)
            implements JusticeCommand {}

    /** More is known of when the child was born than when the act was recorded. */
    record RedetermineAge(
            String caseId, String actId, Born born, JuvenileRules.Version rules, Caseworker by, Instant occurredAt)
            implements JusticeCommand {}

    /**
     * @param hours of community work; null for every other measure
     * @param details what exactly was ordered, in words; null when nothing was written
     */
    record OrderMeasure(
            String caseId,
            String actId,
            String measureId,
            Measure measure,
            OrderedBy orderedBy,
            LocalDate startsOn,
            LocalDate dueOn,
            Integer hours,
            Personal<String> details,
            JuvenileRules.Version rules,
            Caseworker by,
            Instant occurredAt)
            implements JusticeCommand {}

    /** @param hours worked since the last time; null where nothing is worked off. @param note null when not written */
    record NoteProgress(
            String caseId,
            String measureId,
            String progressId,
            Integer hours,
            Personal<String> note,
            Caseworker by,
            Instant occurredAt)
            implements JusticeCommand {}

    /** @param reason null when not written */
    record EndMeasure(
            String caseId,
            String measureId,
            MeasureOutcome outcome,
            Personal<String> reason,
            Caseworker by,
            Instant occurredAt)
            implements JusticeCommand {}
}
