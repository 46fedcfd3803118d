package org.cpsn.cases.person;

/** Self-declared. Roma, Ashkali and Egyptian are three communities, never one code. */
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
