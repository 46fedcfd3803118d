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

    /** What is spoken where notes are written so (ISO 639-2); an office that writes English speaks Albanian. */
    String spoken() {
        return switch (this) {
            case ALBANIAN, ENGLISH -> "SQI";
            case SERBIAN_LATIN, SERBIAN_CYRILLIC -> "SRP";
            case TURKISH -> "TUR";
        };
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
