package org.cpsn.notifications.wording;

/** In which language and script somebody is told. */
public enum Language {
    SQ("sq"),
    SR_LATN("sr-Latn"),
    SR_CYRL("sr-Cyrl"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** As mails and browsers name it. */
    public String tag() {
        return tag;
    }
}
