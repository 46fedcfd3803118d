package org.cpsn.cases.trafficking;

/** What a screening comes to. There is no outcome that clears a child: only a person decides that. */
public enum Outcome {
    SUSPICION,
    /** No suspicion, but something is not known yet. */
    NOT_ALL_KNOWN,
    NO_SIGN_SEEN
}
