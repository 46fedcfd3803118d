package org.cpsn.cases.returnneeds;

import java.time.Instant;
import java.util.Set;
import org.cpsn.cases.casefile.CaseAct;
import org.cpsn.platform.security.Caseworker;

/** What can be asked of a case about what its child needs after returning. */
public sealed interface ReturnNeedsCommand extends CaseAct {

    /** Those who work with the returned family have found out what the child needs. */
    record Note(
            String caseId,
            String familyId,
            String assessmentId,
            Set<String> needs,
            boolean urgent,
            boolean traffickingSigns,
            Caseworker by,
            Instant occurredAt)
            implements ReturnNeedsCommand {}
}
