package org.cpsn.platform.security;

import java.util.List;

/** Somebody asked for what is not theirs to see or do. Answered with 403 and kept in the read log. */
public final class Refused extends RuntimeException {
    private final String what;
    private final transient List<String> subjects;

    /**
     * @param what what was asked for, in a word or two such as {@code person} or {@code case timeline}; no values
     * @param subjects the ids of those it was about
     */
    public Refused(String what, List<String> subjects) {
        super("This is not open to you.", null, false, false);
        this.what = what;
        this.subjects = List.copyOf(subjects);
    }

    public Refused(String what, String subject) {
        this(what, List.of(subject));
    }

    public String what() {
        return what;
    }

    public List<String> subjects() {
        return subjects;
    }
}
