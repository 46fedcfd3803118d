package org.cpsn.cases.roundtable;

/** What of a case can be shared with a seat; nothing that is not named is shown. */
public enum ExtractPart {
    IDENTITY,
    CONCERNS,
    REPORT,
    RISK,
    ASSESSMENT_SUMMARY,
    PLAN,
    REFERRALS
}
