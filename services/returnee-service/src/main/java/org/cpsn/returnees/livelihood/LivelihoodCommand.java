package org.cpsn.returnees.livelihood;

import java.time.Instant;
import java.time.LocalDate;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.returnees.family.FamilyAct;
import org.cpsn.returnees.rules.ReintegrationRules;

/** What can be asked about the work of a family. */
public sealed interface LivelihoodCommand extends FamilyAct {

    /** @param personId the adult who works */
    record Start(
            String familyId,
            String activityId,
            ActivityKind kind,
            String personId,
            LocalDate on,
            ReintegrationRules.Version rules,
            Caseworker by,
            Instant occurredAt)
            implements LivelihoodCommand {}

    /** @param months after the start, which of the check-ups it is */
    record CheckUp(
            String familyId,
            String activityId,
            int months,
            LocalDate on,
            ActivityState state,
            IncomeBand income,
            Caseworker by,
            Instant occurredAt)
            implements LivelihoodCommand {}
}
