package org.cpsn.cases.casefile;

/** CPIMS+ closure reasons in the Kosovo profile. */
public enum ClosureReason {
    GOALS_ACHIEVED,
    CHILD_TURNED_18,
    FAMILY_REUNIFIED_STABLE,
    ADOPTED,
    TRANSFERRED_OTHER_MUNICIPALITY,
    TRANSFERRED_OTHER_COUNTRY,
    CASE_WITHDRAWN_CONSENT,
    LOST_TO_FOLLOW_UP,
    DEATH_OF_CHILD,
    NOT_SUBSTANTIATED,
    DUPLICATE,
    OTHER
}
