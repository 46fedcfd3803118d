package org.cpsn.returnees.needs;

/** How much help is needed somewhere. What was not asked is not here at all: it is not known, and not "none". */
public enum Weight {
    NONE,
    SOME,
    URGENT
}
