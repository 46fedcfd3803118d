package org.cpsn.cases.person;

import java.util.regex.Pattern;

/** Whose number it is. No control digits are checked: for most of these no rule is known for certain. */
public enum IdScheme {
    /** Kosovo: ten digits; older, temporary and missing ones occur, so it is never the key of anything. */
    XK_PERSONAL_NUMBER("[0-9]{10}"),
    /** Albania: a letter, eight digits, a letter. */
    AL_NID("[A-Z][0-9]{8}[A-Z]"),
    RS_JMBG("[0-9]{13}"),
    PASSPORT("[A-Z0-9]{5,20}"),
    UNHCR_PROGRES("[A-Z0-9]{5,20}");

    private final Pattern form;

    IdScheme(String form) {
        this.form = Pattern.compile(form);
    }

    /** @param plain without spaces and dashes, in capitals */
    boolean fits(String plain) {
        return form.matcher(plain).matches();
    }
}
