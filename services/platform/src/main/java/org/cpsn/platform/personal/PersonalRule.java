package org.cpsn.platform.personal;

import org.cpsn.platform.domain.Rule;

/** What holds for personal values, whatever they say. */
public enum PersonalRule implements Rule {
    PERSON_IS_NOT_ERASED("This person was erased: nothing more can be written about them.");

    private final String sentence;

    PersonalRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
