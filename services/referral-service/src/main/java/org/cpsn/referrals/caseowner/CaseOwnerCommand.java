package org.cpsn.referrals.caseowner;

import java.time.Instant;
import org.cpsn.platform.domain.DomainCommand;

/** What is told about whose a case is, as far as its referrals must follow. */
public sealed interface CaseOwnerCommand extends DomainCommand {
    String caseId();

    @Override
    default String subject() {
        return caseId();
    }

    /** Somebody else has the case. */
    record NoteOwner(String caseId, String caseworker, String municipality, Instant occurredAt)
            implements CaseOwnerCommand {}

    /** A referral was made for the case. */
    record NoteReferral(String caseId, String referralId, Instant occurredAt) implements CaseOwnerCommand {}
}
