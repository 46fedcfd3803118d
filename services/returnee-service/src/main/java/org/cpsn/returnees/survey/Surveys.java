package org.cpsn.returnees.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rounds of a family's survey, as far as deciding about the next one goes. @param all also those withdrawn */
public record Surveys(List<Round> all) {
    public static final Surveys NONE = new Surveys(List.of());

    /** @param stands false once it was withdrawn */
    record Round(String surveyId, int round, LocalDate conductedOn, boolean stands) {}

    /** No number is given twice. */
    int rounds() {
        return all.size();
    }

    Optional<Round> round(String surveyId) {
        return all.stream().filter(round -> round.surveyId().equals(surveyId)).findFirst();
    }

    /** The day of the last round that stands. */
    Optional<LocalDate> last() {
        return all.stream().filter(Round::stands).map(Round::conductedOn).max(LocalDate::compareTo);
    }

    public Surveys after(SurveyEvent event) {
        return switch (event) {
            case SurveyEvent.SurveyRecorded e -> {
                var more = new ArrayList<>(all);
                more.add(new Round(e.surveyId(), e.round(), e.conductedOn(), true));
                yield new Surveys(List.copyOf(more));
            }
            case SurveyEvent.SurveyWithdrawn e ->
                new Surveys(all.stream()
                        .map(round -> round.surveyId().equals(e.surveyId())
                                ? new Round(round.surveyId(), round.round(), round.conductedOn(), false)
                                : round)
                        .toList());
        };
    }
}
