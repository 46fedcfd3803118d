package org.cpsn.cases.followup;

/** Whom a follow-up was done with. */
public enum FollowedUpWith {
    CHILD,
    CAREGIVER_S_FAMILY,
    SERVICE_PROVIDER_OWN_AGENCY,
    SERVICE_PROVIDER_REFERRAL,
    OTHER
}
