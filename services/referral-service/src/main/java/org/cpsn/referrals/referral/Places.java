package org.cpsn.referrals.referral;

import org.cpsn.referrals.providers.ServiceType;

/** Whether a provider can help one child more. */
interface Places {
    boolean full(String providerId, ServiceType type);
}
