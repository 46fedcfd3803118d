package org.cpsn.cases.person;

/** The six questions of the Washington Group's short set: what somebody can do, not what they are called. */
public enum Functioning {
    SEEING,
    HEARING,
    WALKING,
    REMEMBERING,
    SELF_CARE,
    COMMUNICATING
}
