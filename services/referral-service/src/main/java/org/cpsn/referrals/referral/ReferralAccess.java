package org.cpsn.referrals.referral;

import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.PROVIDER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import org.cpsn.platform.security.Caseworker;

/** Who may see a referral: who made it, the supervisors of that municipality, and the provider it was made to. */
final class ReferralAccess {
    private ReferralAccess() {}

    /** The side that refers. */
    static boolean isSender(Caseworker who, ReferralView referral) {
        return (who.is(CASEWORKER) && who.id().equals(referral.referredBy()))
                || (who.is(SUPERVISOR) && who.mayActIn(referral.municipality()));
    }

    /** The side that was asked to help, once it was. */
    static boolean isProvider(Caseworker who, ReferralView referral) {
        return who.is(PROVIDER) && who.organisation().equals(referral.providerId()) && referral.madeAt() != null;
    }
}
