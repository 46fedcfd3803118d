package org.cpsn.returnees.family;

/** What somebody is in a family, as far as protecting its children goes. */
public enum Relation {
    CHILD,
    CAREGIVER,
    OTHER_ADULT
}
