package org.cpsn.samples;

/** Nobody answered within the patience given. */
public final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreachable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
