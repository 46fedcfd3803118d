package org.cpsn.returnees.family;

/** Whether a family is here, as far as anybody knows. */
public enum Whereabouts {
    HERE,
    RE_MIGRATED,
    LOST_CONTACT
}
