package org.cpsn.samples;

/** A service said no where the plan expected yes; the sentence names the act, never the person. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String sentence) {
        super(sentence);
    }
}
