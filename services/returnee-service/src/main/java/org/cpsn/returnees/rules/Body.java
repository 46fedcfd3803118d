package org.cpsn.returnees.rules;

/** Which commission decides. */
public enum Body {
    /** Of the municipality the family lives in. */
    MUNICIPAL,
    /** For the whole country: what is dear, and what somebody starts anew with. */
    CENTRAL
}
