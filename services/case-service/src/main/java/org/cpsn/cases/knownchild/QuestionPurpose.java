package org.cpsn.cases.knownchild;

/** What a partner wants to know it for. */
public enum QuestionPurpose {
    /** A child was found and nobody knows who it is. */
    IDENTIFICATION,
    /** A child in danger may be cared for here already. */
    PROTECTION,
    FAMILY_TRACING,
    ASSISTED_VOLUNTARY_RETURN
}
