package org.cpsn.cases.knownchild;

/** What somebody who knows the child rests their answer on. */
public enum LinkGround {
    /** What the partner told on a protected channel was compared with the record. */
    COMPARED_WITH_THE_PARTNER,
    DOCUMENT_SEEN,
    FAMILY_ASKED,
    CHILD_ASKED,
    /** Known to be somewhere else, or somebody else. */
    KNOWN_OTHERWISE,
    /** It cannot be said; for the partner that is a no. */
    CANNOT_BE_TOLD
}
