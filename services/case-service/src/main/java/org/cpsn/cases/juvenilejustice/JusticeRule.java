package org.cpsn.cases.juvenilejustice;

import org.cpsn.platform.domain.Rule;

/** Why the room of children in conflict with the law says no. */
public enum JusticeRule implements Rule {
    OFFENCE_EXISTS("There is no such act in this case."),
    OFFENCE_HAS_HAPPENED("An act happened on the day it became known, or before."),
    OFFENCE_AFTER_BIRTH("An act happened after the child was born."),
    BELOW_RESPONSIBILITY_THE_CENTRE_ONLY(
            "A child below the age of criminal responsibility is helped by the Centre for Social Work only."),
    MEASURE_FITS_THE_AGE("This measure is not possible for the age at the act."),
    DIVERSITY_FITS_THE_OFFENCE("A diversity measure is not possible for an act as serious as this."),
    ORDERED_BY_WHO_MAY("This measure is not ordered by them."),
    STARTS_AFTER_THE_OFFENCE("A measure starts after the act, not before."),
    DUE_AFTER_THE_START("A measure is due on the day it starts, or later."),
    WITHIN_THE_LONGEST_TIME("This measure does not last that long."),
    COMMUNITY_WORK_IN_HOURS("Community work is ordered and noted in hours, and nothing else is."),
    WITHIN_THE_MOST_HOURS("Community work is not ordered for that many hours."),
    MEASURE_EXISTS("There is no such measure in this case."),
    MEASURE_IS_OVER("This measure is over."),
    NOT_BEFORE_THE_MEASURE("Nothing comes of a measure before it starts."),
    PROGRESS_SAYS_SOMETHING("Progress is hours worked, or something in words."),
    BREACH_WITH_ITS_REASON("A breach is recorded with its reason."),
    HOURS_ARE_WORKED("Community work is completed when its hours are worked.");

    private final String sentence;

    JusticeRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public boolean aboutExistence() {
        return this == OFFENCE_EXISTS || this == MEASURE_EXISTS;
    }
}
