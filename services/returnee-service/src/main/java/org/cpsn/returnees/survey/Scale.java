package org.cpsn.returnees.survey;

import java.util.List;
import java.util.OptionalDouble;

/** What can be answered to a question, the best for reintegration first. */
enum Scale {
    SATISFACTION(
            Given.VERY_SATISFIED,
            Given.SATISFIED,
            Given.NEITHER_SATISFIED,
            Given.DISSATISFIED,
            Given.VERY_DISSATISFIED),
    QUALITY(Given.VERY_GOOD, Given.GOOD, Given.FAIR, Given.POOR, Given.VERY_POOR),
    AGREEMENT(Given.STRONGLY_AGREE, Given.AGREE, Given.NEITHER_AGREE, Given.DISAGREE, Given.STRONGLY_DISAGREE),
    SELDOM_IS_GOOD(Given.NEVER, Given.RARELY, Given.SOMETIMES, Given.OFTEN, Given.VERY_OFTEN),
    OFTEN_IS_GOOD(Given.VERY_OFTEN, Given.OFTEN, Given.SOMETIMES, Given.RARELY, Given.NEVER),
    DEBT(Given.NO_DEBT, Given.SMALLER, Given.ABOUT_THE_SAME, Given.LARGER, Given.MUCH_LARGER),
    YES_IS_GOOD(Given.YES, Given.NO),
    NO_IS_GOOD(Given.NO, Given.YES);

    private final List<Given> bestFirst;

    Scale(Given... bestFirst) {
        this.bestFirst = List.of(bestFirst);
    }

    List<Given> answers() {
        return bestFirst;
    }

    boolean knows(Given answer) {
        return answer == Given.NO_ANSWER || bestFirst.contains(answer);
    }

    /** From 1 for the best to 0 for the worst; nothing for what was not answered. */
    OptionalDouble score(Given answer) {
        int at = bestFirst.indexOf(answer);
        return at < 0 ? OptionalDouble.empty() : OptionalDouble.of(1.0 - (double) at / (bestFirst.size() - 1));
    }
}
