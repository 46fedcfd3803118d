package org.cpsn.returnees.family;

/** Why something recorded about a family does not count. It stays in the history. */
public enum WrongBecause {
    ANOTHER_FAMILY,
    RECORDED_TWICE,
    WRONG_ANSWERS,
    OTHER
}
