package org.cpsn.cases.transfer;

import java.time.Instant;
import org.cpsn.cases.casefile.CaseAct;
import org.cpsn.cases.casefile.TimeLimits;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Caseworker;

/** What can be asked about a case changing hands. */
public sealed interface TransferCommand extends CaseAct {
    String transferId();

    /**
     * The case shall go to a colleague of the same Centre.
     *
     * @param mustBeKnown what the colleague has to know from the first day; null when nothing was written
     * @param limits the time limits in force
     */
    record ProposeHandOver(
            String caseId,
            String transferId,
            String colleague,
            Personal<String> reason,
            Personal<String> mustBeKnown,
            TimeLimits.Version<TransferStage> limits,
            Caseworker by,
            Instant occurredAt)
            implements TransferCommand {}

    /**
     * The case shall go to the Centre of another municipality.
     *
     * @param to that municipality
     * @param consentId what in the consent ledger it rests on; null when it goes without
     * @param overrideReason why it goes without; null when it rests on a consent
     */
    record Request(
            String caseId,
            String transferId,
            String to,
            Personal<String> reason,
            Personal<String> mustBeKnown,
            String consentId,
            Personal<String> overrideReason,
            TimeLimits.Version<TransferStage> limits,
            Caseworker by,
            Instant occurredAt)
            implements TransferCommand {}

    /** @param comment for the other Centre; null when nothing was written */
    record Approve(
            String caseId,
            String transferId,
            Personal<String> comment,
            TimeLimits.Version<TransferStage> limits,
            Caseworker by,
            Instant occurredAt)
            implements TransferCommand {}

    record Return(String caseId, String transferId, Personal<String> comment, Caseworker by, Instant occurredAt)
            implements TransferCommand {}

    /** @param caseworker who will have the case in the other Centre; null for a hand-over, which names its colleague */
    record Accept(String caseId, String transferId, String caseworker, Caseworker by, Instant occurredAt)
            implements TransferCommand {}

    record Refuse(String caseId, String transferId, Personal<String> reason, Caseworker by, Instant occurredAt)
            implements TransferCommand {}

    record Withdraw(String caseId, String transferId, Caseworker by, Instant occurredAt) implements TransferCommand {}
}
