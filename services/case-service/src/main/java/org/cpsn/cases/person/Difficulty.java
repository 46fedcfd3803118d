package org.cpsn.cases.person;

/** How hard something is, in the words of the Washington Group. */
public enum Difficulty {
    NO_DIFFICULTY,
    SOME_DIFFICULTY,
    A_LOT_OF_DIFFICULTY,
    CANNOT_DO_AT_ALL
}
