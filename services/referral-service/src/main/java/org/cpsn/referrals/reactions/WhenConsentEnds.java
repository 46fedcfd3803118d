package org.cpsn.referrals.reactions;

import java.util.List;
import java.util.Set;
import org.cpsn.platform.axon.Consequence;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.referrals.consent.ConsentEvent;
import org.cpsn.referrals.referral.ReferralCommand;
import org.springframework.stereotype.Component;

/** Every recipient of what a withdrawn or narrowed consent had allowed hears of it. */
@Component
class WhenConsentEnds implements Consequence<ConsentEvent> {
    private static final Caseworker SELF = Caseworker.system("referral-service");

    @Override
    public Class<ConsentEvent> of() {
        return ConsentEvent.class;
    }

    @Override
    public List<ReferralCommand> on(ConsentEvent event) {
        return switch (event) {
            case ConsentEvent.Ended e -> tell(e.referrals(), e, Set.of());
            case ConsentEvent.Narrowed e -> tell(e.referrals(), e, e.services());
            case ConsentEvent.Noted _, ConsentEvent.ReliedOn _ -> List.of();
        };
    }

    private static List<ReferralCommand> tell(Set<String> referrals, ConsentEvent e, Set<String> left) {
        if (referrals == null) return List.of();
        return referrals.stream()
                .sorted()
                .<ReferralCommand>map(referralId ->
                        new ReferralCommand.WithdrawConsent(referralId, e.consentId(), left, SELF, e.occurredAt()))
                .toList();
    }
}
