package org.cpsn.cases.knownchild;

import org.cpsn.platform.domain.Rule;

/** Why a question from across the border is not taken, or not moved on. */
public enum QuestionRule implements Rule {
    QUESTION_EXISTS("There is no such question."),
    CANDIDATE_EXISTS("There is no such candidate in this question."),
    ASKED_BY_A_PARTNER("Only a partner there is an agreement with asks, for itself."),
    SECRET_IS_SHARED("No secret is shared with this partner yet, so nothing can be compared."),
    ASKED_TOO_OFTEN("This partner has asked as often as agreed; the next question waits."),
    QUESTION_IS_OPEN("The question is closed."),
    LIAISON_LEADS("The liaison forwards candidates and closes questions."),
    FORWARDED_ONCE("This candidate is with who knows the child already, or was answered."),
    CASE_NEEDS_A_CASEWORKER("The case has no caseworker who could say whether it is the child."),
    FORWARDED_FIRST("Whether it is the child is said once the liaison has asked."),
    ANSWERED_ONCE("Whether it is the child was said already."),
    CASEWORKER_ANSWERS(
            "Whether it is the child is said by the caseworker of the case or a supervisor of its" + " municipality."),
    ONE_CHILD("One question is about one child, and another one was confirmed."),
    GROUND_FITS_THE_ANSWER("Nobody confirms a child on the ground that it is another or that it cannot be told."),
    NOBODY_IS_STILL_ASKED("A question is closed once everybody who was asked has answered.");

    private final String sentence;

    QuestionRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public boolean aboutExistence() {
        return this == QUESTION_EXISTS || this == CANDIDATE_EXISTS;
    }

    @Override
    public boolean aboutPermission() {
        return this == ASKED_BY_A_PARTNER || this == LIAISON_LEADS || this == CASEWORKER_ANSWERS;
    }
}
