package org.cpsn.returnees.needs;

/**
 * Signs that a child may have been, or may become, a victim of trafficking. One is enough to look closer; a parent who
 * is there makes none of them smaller.
 */
public enum Sign {
    CAME_WITH_STRANGERS,
    DOCUMENTS_KEPT_BY_OTHERS,
    DEBT_TO_WHO_BROUGHT_THEM,
    BEGGED_OR_WORKED_ABROAD,
    SEXUALLY_EXPLOITED,
    THREATENED_OR_WATCHED,
    MARRIED_OR_PROMISED,
    WENT_MISSING
}
