package org.cpsn.referrals.caseowner;

import java.time.Instant;
import org.cpsn.platform.domain.DomainCommand;

/** What is told about whose a case is, as far as its referrals and exchanges must follow. */
public sealed interface CaseOwnerCommand extends DomainCommand {
    String caseId();

    @Override
    default String subject() {
        return caseId();
    }

    /** Somebody has the case, the first or another. */
    record NoteOwner(String caseId, String childId, String caseworker, String municipality, Instant occurredAt)
            implements CaseOwnerCommand {}

    /** A referral was made for the case. */
    record NoteReferral(String caseId, String referralId, Instant occurredAt) implements CaseOwnerCommand {}

    /** A partner is to be told of the case's child. */
    record NoteExchange(String caseId, String exchangeId, Instant occurredAt) implements CaseOwnerCommand {}

    /** A consent of the case holds no longer. */
    record NoteConsentEnded(String caseId, String consentId, Instant occurredAt) implements CaseOwnerCommand {}
}
