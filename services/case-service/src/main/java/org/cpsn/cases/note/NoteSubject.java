package org.cpsn.cases.note;

/** What a note is about. A local list. */
public enum NoteSubject {
    CONVERSATION_WITH_CHILD,
    CONVERSATION_WITH_FAMILY,
    PHONE_CALL,
    MEETING,
    CORRESPONDENCE,
    OBSERVATION,
    OTHER
}
