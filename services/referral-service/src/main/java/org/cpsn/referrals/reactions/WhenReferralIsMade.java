package org.cpsn.referrals.reactions;

import java.util.List;
import org.cpsn.platform.axon.Consequence;
import org.cpsn.referrals.caseowner.CaseOwnerCommand;
import org.cpsn.referrals.referral.ReferralEvent;
import org.springframework.stereotype.Component;

/** A case knows its referrals, so that they can follow it. */
@Component
class WhenReferralIsMade implements Consequence<ReferralEvent.Made> {
    @Override
    public Class<ReferralEvent.Made> of() {
        return ReferralEvent.Made.class;
    }

    @Override
    public List<CaseOwnerCommand> on(ReferralEvent.Made e) {
        return List.of(new CaseOwnerCommand.NoteReferral(e.terms().caseId(), e.referralId(), e.occurredAt()));
    }
}
