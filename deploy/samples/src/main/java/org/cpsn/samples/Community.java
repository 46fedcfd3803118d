package org.cpsn.samples;

/** Communities as people declare them. */
public enum Community {
    ALBANIAN,
    SERB,
    TURKISH,
    BOSNIAK,
    ROMA,
    ASHKALI,
    EGYPTIAN,
    GORANI,
    MONTENEGRIN,
    CROAT,
    OTHER,
    PREFERS_NOT_TO_SAY,
    UNKNOWN
}
