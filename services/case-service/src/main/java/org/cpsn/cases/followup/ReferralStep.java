package org.cpsn.cases.followup;

/** What of a referral somebody who works on the case looks after. */
public enum ReferralStep {
    /** That the child comes to the appointment. */
    APPOINTMENT,
    /** How the child is while the service goes on. */
    SERVICE,
    /** That somebody else helps, now that this provider does not. */
    ANOTHER_PROVIDER
}
