package org.cpsn.cases.casefile;

import org.cpsn.platform.domain.Rule;

/** Why a case says no. */
public enum CaseRule implements Rule {
    CASE_EXISTS("There is no such case."),
    CASE_IS_OPEN("The case is closed."),
    OWN_MUNICIPALITY("A concern is reported in one's own municipality."),
    OWN_CASE("Only the case's own caseworker or a supervisor of its municipality works on it."),
    SUPERVISOR_ASSIGNS("Only a supervisor of the municipality assigns a case to somebody else."),
    REFERRAL_OF_THIS_CHILD("The referral is about another child or was made in another municipality."),
    CHANGED_MEANWHILE("Somebody else has saved this in the meantime."),
    NOT_BEFORE_THE_REPORT("Nothing happens in a case before its concern was reported.");

    private final String sentence;

    CaseRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public boolean aboutExistence() {
        return this == CASE_EXISTS;
    }

    @Override
    public boolean aboutPermission() {
        return this == OWN_MUNICIPALITY || this == OWN_CASE || this == SUPERVISOR_ASSIGNS;
    }
}
