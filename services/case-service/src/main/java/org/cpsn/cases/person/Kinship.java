package org.cpsn.cases.person;

/** What the relative is to the person in whose record the link is written. */
public enum Kinship {
    PARENT,
    CHILD,
    STEP_PARENT,
    GRANDPARENT,
    SIBLING,
    PARTNER,
    OTHER_RELATIVE,
    NOT_RELATED
}
