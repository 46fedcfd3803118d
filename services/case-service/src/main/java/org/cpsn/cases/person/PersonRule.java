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
    ARRANGEMENTS_DO_NOT_OVERLAP(
            "Somebody else is recorded as caring at that time: a child has one care arrangement at a time."),
    ARRANGEMENT_IS_RECORDED("There is no such care arrangement in this record."),
    ARRANGEMENT_HAS_ENDED("This care arrangement has ended already."),
    CAREGIVER_IS_ANOTHER("Nobody is their own caregiver or guardian."),
    NOBODY_CARES_WITHOUT_CARE("Where there is no care arrangement there is no caregiver."),
    NOT_BEFORE_BIRTH("Nobody was cared for before they were born."),
    NOT_IN_THE_FUTURE("What is recorded of care and guardians has begun, and what is said to have ended has ended."),
    ENDS_AFTER_IT_BEGAN("It cannot have ended before it began."),
    GUARDIAN_IS_NAMED("Say who the guardian is: a registered person, or in words."),
    GUARDIAN_ONCE("This person is recorded as guardian for that time already."),
    GUARDIANSHIP_IS_RECORDED("There is no such guardian in this record."),
    GUARDIANSHIP_HAS_ENDED("This guardianship has ended already."),
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
