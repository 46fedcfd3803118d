package org.cpsn.returnees.handover;

import org.cpsn.platform.domain.Rule;

/** Why a family is not handed over. */
public enum HandOverRule implements Rule {
    HANDED_TO_ANOTHER("This municipality is responsible for the family already."),
    ONE_MUNICIPALITY_IS_ASKED("Another municipality has been asked already: wait for its answer, or withdraw."),
    ASKED_FOR_ALREADY("A municipality asks for the family already: that is answered first."),
    ASKED_FOR_WHEN_HERE("The family is recorded as gone: take it over."),
    WHO_ASKED_WITHDRAWS("Only the municipality that asks for a family withdraws that."),
    HAND_OVER_WAITS("This hand-over waits no longer for an answer."),
    ASKED_MUNICIPALITY_ANSWERS("A hand-over is answered by the municipality that was asked."),
    TAKEN_OVER_WHEN_GONE("The family is not recorded as gone: the municipality responsible for it hands it over."),
    TAKEN_OVER_BY_ANOTHER_MUNICIPALITY("Only another municipality than the one responsible takes a family over.");

    private final String sentence;

    HandOverRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public boolean aboutPermission() {
        return this == ASKED_MUNICIPALITY_ANSWERS || this == WHO_ASKED_WITHDRAWS;
    }
}
