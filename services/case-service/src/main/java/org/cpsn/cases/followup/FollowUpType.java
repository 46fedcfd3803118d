package org.cpsn.cases.followup;

/** What a follow-up is for. Codes of the shared case record; the home visit and the roundtable's task are local. */
public enum FollowUpType {
    AFTER_REUNIFICATION,
    IN_CARE,
    FOR_SERVICE,
    FOR_ASSESSMENT,
    HOME_VISIT,
    /** Somebody has to do what a roundtable agreed; planned by the roundtable, never by hand. */
    ROUNDTABLE_TASK
}
