package org.cpsn.returnees.plan;

/** Why a commission sends a plan back. */
public enum RevisionReason {
    DOCUMENTS_MISSING,
    AMOUNT_NOT_EXPLAINED,
    OTHER_HELP_FITS_BETTER,
    NEEDS_NOT_ASSESSED,
    OTHER
}
