package org.cpsn.cases.casefile;

import org.cpsn.platform.domain.Rule;

/** Why a case says no. */
public enum CaseRule implements Rule {
    CASE_EXISTS("There is no such case."),
    CASE_IS_OPEN("The case is closed."),
    CASE_IS_CLOSED("Only a closed case is reopened."),
    CLOSURE_WAS_ASKED_FOR("A case is closed when somebody who works on it has asked for it."),
    CLOSURE_WAITS("The closure of this case waits for a supervisor already."),
    RETURNED_WITH_A_COMMENT("A closure is returned with a comment."),
    REOPENED_WITH_A_REASON("A case is reopened with a reason."),
    NOT_BEFORE_THE_CLOSURE("A case is reopened after it was closed, not before."),
    OWN_MUNICIPALITY("A concern is reported in one's own municipality."),
    OWN_CASE("Only the case's own caseworker or a supervisor of its municipality works on it."),
    SUPERVISOR_ASSIGNS("Only a supervisor of the municipality assigns a case to somebody else."),
    SUPERVISOR_APPROVES("Only a supervisor of the municipality approves or returns what somebody asks for."),
    NOT_ONES_OWN("Nobody approves or returns what they have asked for themselves."),
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
        return switch (this) {
            case OWN_MUNICIPALITY, OWN_CASE, SUPERVISOR_ASSIGNS, SUPERVISOR_APPROVES, NOT_ONES_OWN -> true;
            default -> false;
        };
    }
}
