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
    OTHER;

    /** Whether there is a child whom this Centre can look after once more when the case has been closed. */
    public boolean leavesAChildToLookAfter() {
        return switch (this) {
            case DEATH_OF_CHILD, DUPLICATE, TRANSFERRED_OTHER_MUNICIPALITY, TRANSFERRED_OTHER_COUNTRY -> false;
            case GOALS_ACHIEVED,
                    CHILD_TURNED_18,
                    FAMILY_REUNIFIED_STABLE,
                    ADOPTED,
                    CASE_WITHDRAWN_CONSENT,
                    LOST_TO_FOLLOW_UP,
                    NOT_SUBSTANTIATED,
                    OTHER -> true;
        };
    }
}
