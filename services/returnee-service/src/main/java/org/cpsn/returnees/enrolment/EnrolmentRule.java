package org.cpsn.returnees.enrolment;

import org.cpsn.platform.domain.Rule;

/** Why an enrolment says no. */
public enum EnrolmentRule implements Rule {
    SCHOOL_OF_ITS_CHILDREN("School is a matter of the children of the household."),
    SCHOOL_AGE_IS_STATED("First say whether the child is of school age."),
    ENROLLED_AFTER_THE_ARRIVAL("A child is enrolled after the family has returned."),
    ENROLMENT_IS_AWAITED("No enrolment is awaited for this child.");

    private final String sentence;

    EnrolmentRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
