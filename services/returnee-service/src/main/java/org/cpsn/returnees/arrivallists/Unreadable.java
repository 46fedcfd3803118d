package org.cpsn.returnees.arrivallists;

/** A file that is no readmission list. Says why by a code, never what is in it. */
final class Unreadable extends RuntimeException {
    private final String code;

    Unreadable(String code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
