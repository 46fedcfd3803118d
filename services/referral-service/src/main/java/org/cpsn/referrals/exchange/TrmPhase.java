package org.cpsn.referrals.exchange;

/** The phases of the Transnational Referral Mechanism (ICMPD). */
public enum TrmPhase {
    IDENTIFICATION,
    FIRST_ASSISTANCE_AND_PROTECTION,
    LONG_TERM_ASSISTANCE_AND_SOCIAL_INCLUSION,
    RETURN_AND_SOCIAL_INCLUSION,
    CRIMINAL_AND_CIVIL_PROCEEDINGS
}
