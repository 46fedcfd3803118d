package org.cpsn.cases.access;

/** What a colleague may do with a case that is shared with them. */
public enum ShareRight {
    READ,
    WORK
}
