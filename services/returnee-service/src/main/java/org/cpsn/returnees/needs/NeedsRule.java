package org.cpsn.returnees.needs;

import org.cpsn.platform.domain.Rule;

/** Why needs are not recorded. */
public enum NeedsRule implements Rule {
    SOMETHING_WAS_ASSESSED("An assessment in which nothing was looked at is none."),
    NEEDS_OF_ITS_CHILDREN("The needs of a child are those of a child of the household, each child once."),
    ASSESSED_AFTER_THE_ARRIVAL("Needs are assessed after the family has returned."),
    ASSESSMENT_EXISTS("There is no such assessment.");

    private final String sentence;

    NeedsRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public boolean aboutExistence() {
        return this == ASSESSMENT_EXISTS;
    }
}
