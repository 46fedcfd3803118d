package org.cpsn.cases.transfer;

/** Whose turn it is before a case changes hands. */
public enum TransferStage {
    /** The named colleague of the same Centre says yes or no. */
    ANSWER,
    /** A supervisor of the Centre that has the case lets it go, or does not. */
    APPROVAL,
    /** A supervisor of the other Centre takes it and names who will have it, or does not take it. */
    ACCEPTANCE
}
