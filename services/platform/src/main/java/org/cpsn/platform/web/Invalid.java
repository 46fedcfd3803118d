package org.cpsn.platform.web;

import java.util.List;

/** What was sent cannot be used, and which fields are to blame. Answered with 400. */
public final class Invalid extends RuntimeException {
    private final transient List<InvalidField> errors;

    public Invalid(List<InvalidField> errors) {
        super("Some of the input is not valid.", null, false, false);
        this.errors = List.copyOf(errors);
    }

    /**
     * @param code what the front-end translates by: {@code required}, {@code malformed}, {@code too_long} …
     * @param message an English sentence; never quotes the value
     */
    public Invalid(String field, String code, String message) {
        this(List.of(new InvalidField(field, code, message)));
    }

    public List<InvalidField> errors() {
        return errors;
    }
}
