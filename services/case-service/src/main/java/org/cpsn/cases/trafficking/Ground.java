package org.cpsn.cases.trafficking;

/** Why a screening raises suspicion. */
public enum Ground {
    /** What was done with the child, and for which exploitation: enough for a child, whatever the means. */
    ACT_AND_PURPOSE,
    /** As many indicators were seen as the configuration asks for. */
    INDICATORS,
    /** Whoever screened suspects it. */
    JUDGEMENT
}
