package org.cpsn.returnees.family;

/** Who came with a family on its way. */
public enum Escort {
    NONE,
    POLICE,
    MEDICAL,
    INTERNATIONAL_ORGANISATION,
    SOCIAL_SERVICE,
    OTHER,
    UNKNOWN
}
