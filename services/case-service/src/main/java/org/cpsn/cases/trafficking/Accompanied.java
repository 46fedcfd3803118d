package org.cpsn.cases.trafficking;

/** Who was with the child. It says where to look for help and danger; it never makes a suspicion smaller. */
public enum Accompanied {
    NOBODY,
    PARENT,
    RELATIVE,
    OTHER_ADULT,
    UNKNOWN
}
