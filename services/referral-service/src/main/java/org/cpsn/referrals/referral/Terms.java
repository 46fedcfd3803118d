package org.cpsn.referrals.referral;

import org.cpsn.referrals.providers.ServiceType;

/**
 * What a referral is about, and who stands for it: who made it, until somebody else has the case.
 *
 * @param referredBy the caseworker who is told the answers
 * @param municipality that caseworker's
 */
public record Terms(
        String caseId,
        String childId,
        String providerId,
        ServiceType serviceType,
        String referredBy,
        String municipality) {

    Terms asking(String providerId, ServiceType serviceType) {
        return new Terms(caseId, childId, providerId, serviceType, referredBy, municipality);
    }

    Terms sentBy(String caseworker, String municipality) {
        return new Terms(caseId, childId, providerId, serviceType, caseworker, municipality);
    }
}
