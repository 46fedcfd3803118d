package org.cpsn.returnees.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SurveyWeightsTest {
    private static final SurveyWeights.Version EQUAL = version(item -> 1.0);

    @Test
    void the_best_answers_score_one_and_the_worst_score_nought() {
        assertThat(EQUAL.composite(EQUAL.ofHousehold(all(true)))).isEqualTo(1.0);
        assertThat(EQUAL.composite(EQUAL.ofHousehold(all(false)))).isEqualTo(0.0);
        assertThat(EQUAL.score(Dimension.CHILD, all(true)).value()).isEqualTo(1.0);
    }

    @Test
    void five_steps_are_a_quarter_apart() {
        assertThat(Scale.QUALITY.answers().stream().map(Scale.QUALITY::score).map(score -> score.getAsDouble()))
                .containsExactly(1.0, 0.75, 0.5, 0.25, 0.0);
        assertThat(Scale.SELDOM_IS_GOOD.score(Given.NEVER)).hasValue(1.0);
        assertThat(Scale.OFTEN_IS_GOOD.score(Given.NEVER)).hasValue(0.0);
    }

    @Test
    void what_is_missing_counts_neither_for_nor_against() {
        var answers = new EnumMap<>(all(true));
        answers.put(Item.DEBT, Given.NO_ANSWER);
        answers.remove(Item.WORKING);
        var score = EQUAL.score(Dimension.ECONOMIC, answers);
        assertThat(score.value()).isEqualTo(1.0);
        assertThat(score.answered()).isEqualTo(7);
        assertThat(score.asked()).isEqualTo(9);
    }

    @Test
    void a_dimension_of_which_too_little_was_answered_has_no_score_and_neither_has_the_whole() {
        var answers = new EnumMap<>(all(true));
        Item.of(Dimension.SOCIAL).stream().limit(3).forEach(answers::remove);
        assertThat(EQUAL.score(Dimension.SOCIAL, answers).value())
                .as("7 of 10 is enough")
                .isEqualTo(1.0);
        answers.put(Item.HEALTH_CARE_QUALITY, Given.NO_ANSWER);
        var scores = EQUAL.ofHousehold(answers);
        assertThat(scores.get(1).value()).isNull();
        assertThat(scores.get(1).band()).isNull();
        assertThat(scores.get(0).value()).isEqualTo(1.0);
        assertThat(EQUAL.composite(scores)).isNull();
    }

    @Test
    void heavier_items_count_more() {
        var heavy = version(item -> item == Item.WORKING ? 8.0 : 1.0);
        var answers = new EnumMap<>(all(true));
        answers.put(Item.WORKING, Given.NO);
        assertThat(heavy.score(Dimension.ECONOMIC, answers).value()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void scores_lie_in_bands() {
        assertThat(EQUAL.band(0.329)).isEqualTo(SurveyWeights.Band.LOW);
        assertThat(EQUAL.band(0.33)).isEqualTo(SurveyWeights.Band.MEDIUM);
        assertThat(EQUAL.band(0.66)).isEqualTo(SurveyWeights.Band.MEDIUM);
        assertThat(EQUAL.band(0.661)).isEqualTo(SurveyWeights.Band.HIGH);
    }

    @Test
    void weights_that_leave_something_out_are_not_taken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurveyWeights.Version(
                        "v", Instant.EPOCH, "", false, 0.7, 0.33, 0.66, Map.of(Dimension.SOCIAL, 1.0), Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> version(item -> item == Item.DEBT ? 0.0 : 1.0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SurveyWeights(List.of()));
    }

    private static SurveyWeights.Version version(Function<Item, Double> weight) {
        return new SurveyWeights.Version(
                "v",
                Instant.EPOCH,
                "",
                false,
                0.7,
                0.33,
                0.66,
                Map.of(Dimension.ECONOMIC, 1.0, Dimension.SOCIAL, 1.0, Dimension.PSYCHOSOCIAL, 1.0),
                Arrays.stream(Item.values()).collect(Collectors.toMap(item -> item, weight)));
    }

    private static EnumMap<Item, Given> all(boolean best) {
        var answers = new EnumMap<Item, Given>(Item.class);
        for (var item : Item.values()) {
            var scale = item.scale().answers();
            answers.put(item, best ? scale.getFirst() : scale.getLast());
        }
        return answers;
    }
}
