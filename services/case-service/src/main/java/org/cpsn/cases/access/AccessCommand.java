package org.cpsn.cases.access;

import java.time.Instant;
import org.cpsn.cases.casefile.CaseAct;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Caseworker;

/** What can be asked about who gets at a case. */
public sealed interface AccessCommand extends CaseAct {
    /** Shares a case with a colleague, or changes what the colleague may do. */
    record Share(String caseId, String colleague, ShareRight right, Caseworker by, Instant occurredAt)
            implements AccessCommand {}

    record EndSharing(String caseId, String colleague, Caseworker by, Instant occurredAt) implements AccessCommand {}

    /**
     * Somebody must see a case that is none of theirs, now.
     *
     * @param until when the case closes before them again
     */
    record BreakGlass(
            String caseId, String glassId, Personal<String> reason, Instant until, Caseworker by, Instant occurredAt)
            implements AccessCommand {}

    /** @param comment null when nothing was written */
    record ReviewGlass(
            String caseId, String glassId, Verdict verdict, Personal<String> comment, Caseworker by, Instant occurredAt)
            implements AccessCommand {}
}
