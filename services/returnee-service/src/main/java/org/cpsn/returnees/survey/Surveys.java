package org.cpsn.returnees.survey;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** The rounds of a family's survey, as far as deciding about the next one goes. @param last null before the first */
public record Surveys(int rounds, LocalDate last, Set<String> ids) {
    public static final Surveys NONE = new Surveys(0, null, Set.of());

    public Surveys after(SurveyEvent event) {
        return switch (event) {
            case SurveyEvent.SurveyRecorded e -> {
                var more = new HashSet<>(ids);
                more.add(e.surveyId());
                yield new Surveys(e.round(), e.conductedOn(), Set.copyOf(more));
            }
        };
    }
}
