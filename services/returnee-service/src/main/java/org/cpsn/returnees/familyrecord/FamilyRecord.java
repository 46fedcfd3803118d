package org.cpsn.returnees.familyrecord;

import java.util.ArrayList;
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
import org.cpsn.returnees.plan.PlanCommand;
import org.cpsn.returnees.plan.PlanDecision;
import org.cpsn.returnees.plan.PlanEvent;
import org.cpsn.returnees.plan.Plans;
import org.cpsn.returnees.survey.SurveyCommand;
import org.cpsn.returnees.survey.SurveyDecision;
import org.cpsn.returnees.survey.SurveyEvent;
import org.cpsn.returnees.survey.Surveys;

/** A family's whole record as far as deciding goes: how it stands, and what each of its rooms knows. */
record FamilyRecord(Family family, Needs needs, Surveys surveys, Plans plans) {
    static final FamilyRecord NONE = new FamilyRecord(Family.NONE, Needs.NONE, Surveys.NONE, Plans.NONE);

    /** Hands an act to the room it belongs to. */
    List<? extends InFamily> decide(FamilyAct act, Elsewhere elsewhere) {
        return switch (act) {
            case FamilyCommand c -> andWhatFollows(FamilyDecision.decide(family, c, elsewhere));
            case NeedsCommand c -> NeedsDecision.decide(needs, family.standing(), c);
            case SurveyCommand c -> SurveyDecision.decide(surveys, family.standing(), c);
            case PlanCommand c -> PlanDecision.decide(plans, family.standing(), c);
            default -> throw new IllegalArgumentException("No room of the family decides about " + act.getClass());
        };
    }

    /** What became of the family, and what follows from that in its rooms. */
    private List<InFamily> andWhatFollows(List<FamilyEvent> events) {
        var all = new ArrayList<InFamily>();
        for (var event : events) {
            all.add(event);
            all.addAll(PlanDecision.because(plans, event));
        }
        return all;
    }

    /** Tells the room it belongs to what happened. */
    FamilyRecord after(InFamily event) {
        return switch (event) {
            case FamilyEvent e -> new FamilyRecord(family.after(e), needs, surveys, plans);
            case NeedsEvent e -> new FamilyRecord(family, needs.after(e), surveys, plans);
            case SurveyEvent e -> new FamilyRecord(family, needs, surveys.after(e), plans);
            case PlanEvent e -> new FamilyRecord(family, needs, surveys, plans.after(e));
            default -> throw new IllegalArgumentException("No room of the family remembers " + event.getClass());
        };
    }
}
