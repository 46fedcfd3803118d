package org.cpsn.cases.trafficking;

import java.time.Instant;
import org.cpsn.cases.casefile.CaseAct;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Caseworker;

/** What can be asked about whether a child is a victim of trafficking. */
public sealed interface TraffickingCommand extends CaseAct {

    /**
     * @param rules the weights in force
     * @param observations what was seen and heard, in words: the reason of whatever follows from it
     */
    record Screen(
            String caseId,
            String screeningId,
            Screening screening,
            Personal<String> observations,
            ScreeningRules.Version rules,
            Caseworker by,
            Instant occurredAt)
            implements TraffickingCommand {}

    /**
     * Somebody who may decide it has decided, and it became known here.
     *
     * @param basedOn how many decisions were before the writer's eyes
     * @param reason null when nothing was written
     */
    record Determine(
            String caseId,
            String decisionId,
            Finding finding,
            Personal<String> reason,
            int basedOn,
            Caseworker by,
            Instant occurredAt)
            implements TraffickingCommand {}
}
