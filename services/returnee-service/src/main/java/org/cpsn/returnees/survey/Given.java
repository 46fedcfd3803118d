package org.cpsn.returnees.survey;

/** An answer of the survey. {@code NO_ANSWER} is "I don’t know" or "I’d rather not say": missing, never zero. */
public enum Given {
    VERY_SATISFIED,
    SATISFIED,
    NEITHER_SATISFIED,
    DISSATISFIED,
    VERY_DISSATISFIED,
    VERY_GOOD,
    GOOD,
    FAIR,
    POOR,
    VERY_POOR,
    NEVER,
    RARELY,
    SOMETIMES,
    OFTEN,
    VERY_OFTEN,
    STRONGLY_AGREE,
    AGREE,
    NEITHER_AGREE,
    DISAGREE,
    STRONGLY_DISAGREE,
    NO_DEBT,
    SMALLER,
    ABOUT_THE_SAME,
    LARGER,
    MUCH_LARGER,
    YES,
    NO,
    NO_ANSWER
}
