package org.cpsn.cases.person;

import org.cpsn.platform.domain.Rule;

/** Why a person's record says no. */
public enum PersonRule implements Rule {
    PERSON_EXISTS("There is no such person."),
    LIKELY_THE_SAME_PERSON("Somebody very like this is registered already: compare them, or say why it is another."),
    NUMBER_BELONGS_TO_ANOTHER("Another person is recorded with this number."),
    NUMBER_IS_RECORDED("There is no such number in this record."),
    PERSON_IS_NOT_MERGED("This record was merged into another; what is to be written belongs there."),
    PERSON_IS_MERGED("This record is not merged into another."),
    MERGED_INTO_SOMEBODY_ELSE("A record is merged into another person's, not into itself."),
    NOT_THEIR_OWN_RELATIVE("Nobody is their own relative."),
    RELATIVE_ONCE("This relative is linked already: end that link first."),
    RELATIVE_IS_LINKED("There is no such link in this record."),
    SURVIVOR_STANDS_ALONE("The record to merge into does not exist or was itself merged into another.");

    private final String sentence;

    PersonRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public boolean aboutExistence() {
        return this == PERSON_EXISTS;
    }
}
