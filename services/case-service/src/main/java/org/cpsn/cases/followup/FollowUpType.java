package org.cpsn.cases.followup;

/**
 * What a follow-up is for. Codes of the shared case record; the home visit, the roundtable's task and what follows the
 * closure are local.
 */
public enum FollowUpType {
    AFTER_REUNIFICATION,
    IN_CARE,
    FOR_SERVICE,
    FOR_ASSESSMENT,
    HOME_VISIT,
    /** Somebody has to do what a roundtable agreed; planned by the roundtable, never by hand. */
    ROUNDTABLE_TASK,
    /** How the child is once the case has been closed; the only one a closed case accepts. */
    POST_CLOSURE
}
