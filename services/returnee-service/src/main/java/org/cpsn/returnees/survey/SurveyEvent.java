package org.cpsn.returnees.survey;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpsn.returnees.family.InFamily;
import org.cpsn.returnees.family.WrongBecause;

/** What happened about the survey of a family. Stored for ever. */
public sealed interface SurveyEvent extends InFamily {

    /**
     * A round was asked. The answers are kept, not the scores: those follow from the weights named here.
     *
     * @param round the first is 1
     */
    @JsonTypeName("family.survey-recorded")
    record SurveyRecorded(
            String familyId,
            String surveyId,
            int round,
            LocalDate conductedOn,
            String respondent,
            Map<Item, Given> answers,
            List<OfChild> children,
            String weightsVersion,
            Instant occurredAt)
            implements SurveyEvent {
        @Override
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("round", String.valueOf(round));
            facts.put("conductedOn", conductedOn.toString());
            return facts;
        }
    }

    /** A round was wrong: it is shown nowhere and counts for nothing, and stays in the history. */
    @JsonTypeName("family.survey-withdrawn")
    record SurveyWithdrawn(String familyId, String surveyId, int round, WrongBecause reason, Instant occurredAt)
            implements SurveyEvent {
        @Override
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("round", String.valueOf(round));
            facts.put("wrongBecause", reason.name());
            return facts;
        }
    }
}
