package org.cpsn.referrals.reactions;

import java.util.List;
import org.cpsn.platform.axon.Consequence;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.referrals.consent.ConsentEvent;
import org.cpsn.referrals.referral.ReferralCommand;
import org.springframework.stereotype.Component;

/** Every recipient of what a withdrawn consent had allowed hears of it. */
@Component
class WhenConsentEnds implements Consequence<ConsentEvent.Ended> {
    private static final Caseworker SELF = Caseworker.system("referral-service");

    @Override
    public Class<ConsentEvent.Ended> of() {
        return ConsentEvent.Ended.class;
    }

    @Override
    public List<ReferralCommand> on(ConsentEvent.Ended e) {
        if (e.referrals() == null) return List.of();
        return e.referrals().stream()
                .sorted()
                .<ReferralCommand>map(referralId ->
                        new ReferralCommand.WithdrawConsent(referralId, e.consentId(), SELF, e.occurredAt()))
                .toList();
    }
}
