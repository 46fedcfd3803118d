package org.cpsn.cases.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.cpsn.cases.casefile.CaseAct;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Caseworker;

/** What can be asked about what may be shared, and with whom. */
public sealed interface ConsentCommand extends CaseAct {
    String consentId();

    /** @param note null when nothing was written */
    record Give(
            String caseId,
            String consentId,
            Terms terms,
            ConsentGiver givenBy,
            LegitimateBasis basis,
            Personal<String> note,
            Caseworker by,
            Instant occurredAt)
            implements ConsentCommand {}

    /**
     * @param scope, until what is left of it
     * @param revision how often the consent had been changed when the asker looked at it
     * @param askedBy who wants it narrowed
     */
    record Narrow(
            String caseId,
            String consentId,
            Set<SharedService> scope,
            LocalDate until,
            int revision,
            ConsentGiver askedBy,
            Personal<String> reason,
            Caseworker by,
            Instant occurredAt)
            implements ConsentCommand {}

    /** @param askedBy who no longer consents */
    record Withdraw(
            String caseId,
            String consentId,
            ConsentGiver askedBy,
            Personal<String> reason,
            Caseworker by,
            Instant occurredAt)
            implements ConsentCommand {}

    /** Acts without consent, in the child's best interests. */
    record Override(
            String caseId,
            String consentId,
            Terms terms,
            LegitimateBasis basis,
            Personal<String> reason,
            Caseworker by,
            Instant occurredAt)
            implements ConsentCommand {}

    record ReviewOverride(
            String caseId,
            String consentId,
            ReviewOutcome outcome,
            Personal<String> note,
            Caseworker by,
            Instant occurredAt)
            implements ConsentCommand {}
}
