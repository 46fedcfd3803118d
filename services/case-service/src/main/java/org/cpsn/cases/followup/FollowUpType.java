package org.cpsn.cases.followup;

/** What a follow-up is for. Codes of the shared case record, and the home visit, which is local. */
public enum FollowUpType {
    AFTER_REUNIFICATION,
    IN_CARE,
    FOR_SERVICE,
    FOR_ASSESSMENT,
    HOME_VISIT
}
