package org.cpsn.returnees.familyrecord;

import java.util.List;
import org.cpsn.returnees.family.Elsewhere;
import org.cpsn.returnees.family.Family;
import org.cpsn.returnees.family.FamilyAct;
import org.cpsn.returnees.family.FamilyCommand;
import org.cpsn.returnees.family.FamilyDecision;
import org.cpsn.returnees.family.FamilyEvent;
import org.cpsn.returnees.family.InFamily;
import org.cpsn.returnees.needs.Needs;
import org.cpsn.returnees.needs.NeedsCommand;
import org.cpsn.returnees.needs.NeedsDecision;
import org.cpsn.returnees.needs.NeedsEvent;
import org.cpsn.returnees.survey.SurveyCommand;
import org.cpsn.returnees.survey.SurveyDecision;
import org.cpsn.returnees.survey.SurveyEvent;
import org.cpsn.returnees.survey.Surveys;

/** A family's whole record as far as deciding goes: how it stands, and what each of its rooms knows. */
record FamilyRecord(Family family, Needs needs, Surveys surveys) {
    static final FamilyRecord NONE = new FamilyRecord(Family.NONE, Needs.NONE, Surveys.NONE);

    /** Hands an act to the room it belongs to. */
    List<? extends InFamily> decide(FamilyAct act, Elsewhere elsewhere) {
        return switch (act) {
            case FamilyCommand c -> FamilyDecision.decide(family, c, elsewhere);
            case NeedsCommand c -> NeedsDecision.decide(needs, family.standing(), c);
            case SurveyCommand c -> SurveyDecision.decide(surveys, family.standing(), c);
            default -> throw new IllegalArgumentException("No room of the family decides about " + act.getClass());
        };
    }

    /** Tells the room it belongs to what happened. */
    FamilyRecord after(InFamily event) {
        return switch (event) {
            case FamilyEvent e -> new FamilyRecord(family.after(e), needs, surveys);
            case NeedsEvent e -> new FamilyRecord(family, needs.after(e), surveys);
            case SurveyEvent e -> new FamilyRecord(family, needs, surveys.after(e));
            default -> throw new IllegalArgumentException("No room of the family remembers " + event.getClass());
        };
    }
}
