package org.cpsn.samples;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the reintegration sustainability survey asks, and how it can be answered. */
final class Question {
    /** The best answer first. */
    enum Scale {
        SATISFACTION("VERY_SATISFIED", "SATISFIED", "NEITHER_SATISFIED", "DISSATISFIED", "VERY_DISSATISFIED"),
        QUALITY("VERY_GOOD", "GOOD", "FAIR", "POOR", "VERY_POOR"),
        AGREEMENT("STRONGLY_AGREE", "AGREE", "NEITHER_AGREE", "DISAGREE", "STRONGLY_DISAGREE"),
        SELDOM_IS_GOOD("NEVER", "RARELY", "SOMETIMES", "OFTEN", "VERY_OFTEN"),
        OFTEN_IS_GOOD("VERY_OFTEN", "OFTEN", "SOMETIMES", "RARELY", "NEVER"),
        DEBT("NO_DEBT", "SMALLER", "ABOUT_THE_SAME", "LARGER", "MUCH_LARGER"),
        YES_IS_GOOD("YES", "NO"),
        NO_IS_GOOD("NO", "YES");

        private final List<String> bestFirst;

        Scale(String... bestFirst) {
            this.bestFirst = List.of(bestFirst);
        }

        /** It gets a little better from round to round, and some would rather not say. */
        String answer(Draw draw, int round) {
            if (draw.percent(6)) return "NO_ANSWER";
            int better = Math.min(draw.below(bestFirst.size()), draw.below(bestFirst.size()));
            int worse = draw.below(bestFirst.size());
            return bestFirst.get(draw.percent(20 + 25 * round) ? better : worse);
        }
    }

    static final Map<String, Scale> OF_HOUSEHOLD = new TreeMap<>(Map.ofEntries(
            Map.entry("ECONOMIC_SITUATION", Scale.SATISFACTION),
            Map.entry("FOOD_CUTS", Scale.SELDOM_IS_GOOD),
            Map.entry("ABLE_TO_BORROW", Scale.YES_IS_GOOD),
            Map.entry("BORROWING", Scale.SELDOM_IS_GOOD),
            Map.entry("DEBT", Scale.DEBT),
            Map.entry("ACCESS_TO_WORK", Scale.QUALITY),
            Map.entry("WORKING", Scale.YES_IS_GOOD),
            Map.entry("PRODUCTIVE_ASSETS", Scale.YES_IS_GOOD),
            Map.entry("SEEKING_WORK", Scale.NO_IS_GOOD),
            Map.entry("ACCESS_TO_HOUSING", Scale.QUALITY),
            Map.entry("HOUSING_STANDARD", Scale.QUALITY),
            Map.entry("ACCESS_TO_EDUCATION", Scale.QUALITY),
            Map.entry("CHILDREN_IN_SCHOOL", Scale.YES_IS_GOOD),
            Map.entry("ACCESS_TO_JUSTICE", Scale.QUALITY),
            Map.entry("IDENTITY_DOCUMENT", Scale.YES_IS_GOOD),
            Map.entry("ACCESS_TO_DOCUMENTS", Scale.QUALITY),
            Map.entry("DRINKING_WATER", Scale.QUALITY),
            Map.entry("ACCESS_TO_HEALTH_CARE", Scale.QUALITY),
            Map.entry("HEALTH_CARE_QUALITY", Scale.QUALITY),
            Map.entry("SOCIAL_ACTIVITIES", Scale.OFTEN_IS_GOOD),
            Map.entry("SUPPORT_NETWORK", Scale.QUALITY),
            Map.entry("BELONGING", Scale.AGREEMENT),
            Map.entry("PHYSICAL_SAFETY", Scale.AGREEMENT),
            Map.entry("FAMILY_CONFLICT", Scale.SELDOM_IS_GOOD),
            Map.entry("DISCRIMINATION", Scale.SELDOM_IS_GOOD),
            Map.entry("SIGNS_OF_DISTRESS", Scale.SELDOM_IS_GOOD),
            Map.entry("WISH_FOR_SUPPORT", Scale.NO_IS_GOOD),
            Map.entry("ABLE_TO_STAY", Scale.YES_IS_GOOD)));

    static final Map<String, Scale> OF_CHILD = new TreeMap<>(Map.of(
            "CHILD_ATTENDS_SCHOOL", Scale.OFTEN_IS_GOOD,
            "CHILD_FOLLOWS_LESSONS", Scale.QUALITY,
            "CHILD_HAS_FRIENDS", Scale.AGREEMENT,
            "CHILD_FEELS_SAFE", Scale.AGREEMENT,
            "CHILD_HAS_DOCUMENTS", Scale.YES_IS_GOOD));

    private Question() {}
}
