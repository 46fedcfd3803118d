package org.cpsn.referrals.reactions;

import java.util.List;
import org.cpsn.platform.axon.Consequence;
import org.cpsn.platform.domain.DomainCommand;
import org.cpsn.referrals.caseowner.CaseOwnerCommand;
import org.cpsn.referrals.consent.ConsentCommand;
import org.cpsn.referrals.referral.ReferralEvent;
import org.springframework.stereotype.Component;

/** A case knows its referrals, so that they can follow it, and a consent knows what rests on it. */
@Component
class WhenReferralIsMade implements Consequence<ReferralEvent.Made> {
    @Override
    public Class<ReferralEvent.Made> of() {
        return ReferralEvent.Made.class;
    }

    @Override
    public List<DomainCommand> on(ReferralEvent.Made e) {
        var caseId = e.terms().caseId();
        var follows = new CaseOwnerCommand.NoteReferral(caseId, e.referralId(), e.occurredAt());
        return e.consentId() == null
                ? List.of(follows)
                : List.of(follows, new ConsentCommand.RelyOn(caseId, e.consentId(), e.referralId(), e.occurredAt()));
    }
}
