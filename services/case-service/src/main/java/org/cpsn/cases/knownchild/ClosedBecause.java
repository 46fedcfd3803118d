package org.cpsn.cases.knownchild;

/** Why the liaison is done with a question. */
public enum ClosedBecause {
    ANSWERED,
    NOBODY_LIKE_IT,
    WITHDRAWN_BY_THE_PARTNER,
    NOT_OURS_TO_ANSWER
}
