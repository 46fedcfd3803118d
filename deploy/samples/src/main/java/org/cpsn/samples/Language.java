package org.cpsn.samples;

/** The language a note is written in, with the mark that says in it that nothing of this happened. */
enum Language {
    ALBANIAN("[E SHPIKUR] "),
    SERBIAN_LATIN("[INVENTED] [IZMIŠLJENO] "),
    SERBIAN_CYRILLIC("[INVENTED] [ИЗМИШЉЕНО] "),
    TURKISH("[INVENTED] [UYDURMA] "),
    ENGLISH("[INVENTED] ");

    private final String mark;

    Language(String mark) {
        this.mark = mark;
    }

    String note(Phrase phrase) {
        return mark
                + switch (this) {
                    case ALBANIAN -> phrase.albanian;
                    case SERBIAN_LATIN -> phrase.serbian;
                    case SERBIAN_CYRILLIC -> Spelling.cyrillic(phrase.serbian);
                    case TURKISH -> phrase.turkish;
                    case ENGLISH -> phrase.english;
                };
    }
}
