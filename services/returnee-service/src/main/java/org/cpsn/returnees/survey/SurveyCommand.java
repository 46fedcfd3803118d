package org.cpsn.returnees.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.returnees.family.FamilyAct;
import org.cpsn.returnees.family.WrongBecause;

/** What can be asked about the survey of a family. */
public sealed interface SurveyCommand extends FamilyAct {

    /**
     * @param respondent the adult of the household who answered
     * @param weightsVersion the weights in force while it is recorded
     */
    record Record(
            String familyId,
            String surveyId,
            LocalDate conductedOn,
            String respondent,
            Map<Item, Given> answers,
            List<OfChild> children,
            String weightsVersion,
            Caseworker by,
            Instant occurredAt)
            implements SurveyCommand {}

    record Withdraw(String familyId, String surveyId, WrongBecause reason, Caseworker by, Instant occurredAt)
            implements SurveyCommand {}
}
