package org.cpsn.returnees.classes;

/** What a class beside school is for. */
public enum ClassKind {
    AFTER_SCHOOL,
    CATCH_UP,
    LANGUAGE,
    HOMEWORK_HELP
}
