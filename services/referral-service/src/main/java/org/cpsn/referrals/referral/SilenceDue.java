package org.cpsn.referrals.referral;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cpsn.platform.due.Due;
import org.cpsn.platform.security.Caseworker;
import org.springframework.stereotype.Component;

/**
 * Where nobody does what is due, the supervisors of who sent the referral are told; where the provider then still does
 * not answer, it expires.
 */
@Component
class SilenceDue implements Due {
    private static final Caseworker SELF = Caseworker.system("referral-service");
    /** What is left over is seen to in the next round. */
    private static final int AT_ONCE = 500;

    private final ReferralProjection referrals;
    private final ReferralLimits limits;

    SilenceDue(ReferralProjection referrals, ReferralLimits limits) {
        this.referrals = referrals;
        this.limits = limits;
    }

    @Override
    public List<Errand> by(Instant now) {
        return Stream.concat(silent(now), expired(now)).toList();
    }

    private Stream<Errand> silent(Instant now) {
        var expiresAt = limits.due(Stage.EXPIRY, now);
        return referrals.silent(now, AT_ONCE).stream()
                .map(seen -> new Errand(
                        "silent/" + seen.id() + "/" + seen.view().due(),
                        new ReferralCommand.Escalate(seen.id(), seen.view().due(), expiresAt, SELF, now)));
    }

    private Stream<Errand> expired(Instant now) {
        return referrals.expiring(now, AT_ONCE).stream()
                .map(seen -> new Errand(
                        "expired/" + seen.id() + "/" + seen.view().expiresAt(),
                        new ReferralCommand.Expire(seen.id(), seen.view().expiresAt(), SELF, now)));
    }
}
