package org.cpsn.platform.axon;

/** Undoes what a command sent twice was about to do again, and carries the answer given the first time. */
final class HandledBefore extends RuntimeException {
    private final transient Answer answer;

    HandledBefore(Answer answer) {
        super("handled before", null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
