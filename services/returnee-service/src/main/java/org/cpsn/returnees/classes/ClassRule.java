package org.cpsn.returnees.classes;

import org.cpsn.platform.domain.Rule;

/** Why a class beside school says no. */
public enum ClassRule implements Rule {
    CLASS_OF_ITS_CHILDREN("Classes are for the children of the household."),
    JOINED_AFTER_THE_ARRIVAL("A child joins a class after the family has returned."),
    CLASS_EXISTS("There is no such class."),
    STILL_IN_THE_CLASS("The child has left this class."),
    ATTENDED_WHAT_WAS_HELD("Nobody attends more lessons than were held."),
    WHILE_IN_THE_CLASS("Attendance is recorded for the time the child was in the class."),
    EACH_PERIOD_ONCE("Attendance of these days is recorded already: correct the week or month it was recorded for."),
    LEFT_AFTER_JOINING("A child leaves a class after joining it.");

    private final String sentence;

    ClassRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public boolean aboutExistence() {
        return this == CLASS_EXISTS;
    }
}
