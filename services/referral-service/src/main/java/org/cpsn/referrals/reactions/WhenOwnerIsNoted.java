package org.cpsn.referrals.reactions;

import java.util.List;
import org.cpsn.platform.axon.Consequence;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.referrals.caseowner.CaseOwnerEvent;
import org.cpsn.referrals.referral.ReferralCommand;
import org.springframework.stereotype.Component;

/** The referrals of a case have a new sender when the case has a new owner. */
@Component
class WhenOwnerIsNoted implements Consequence<CaseOwnerEvent.OwnerNoted> {
    private static final Caseworker SELF = Caseworker.system("referral-service");

    @Override
    public Class<CaseOwnerEvent.OwnerNoted> of() {
        return CaseOwnerEvent.OwnerNoted.class;
    }

    @Override
    public List<ReferralCommand> on(CaseOwnerEvent.OwnerNoted e) {
        return e.referrals().stream()
                .sorted()
                .<ReferralCommand>map(referralId -> new ReferralCommand.ChangeSender(
                        referralId, e.caseworker(), e.municipality(), SELF, e.occurredAt()))
                .toList();
    }
}
