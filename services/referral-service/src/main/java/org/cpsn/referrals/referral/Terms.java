package org.cpsn.referrals.referral;

import org.cpsn.referrals.providers.ServiceType;

/**
 * What a referral is about; it never changes.
 *
 * @param referredBy the caseworker who made it
 * @param municipality that caseworker's
 */
public record Terms(
        String caseId,
        String childId,
        String providerId,
        ServiceType serviceType,
        String referredBy,
        String municipality) {}
