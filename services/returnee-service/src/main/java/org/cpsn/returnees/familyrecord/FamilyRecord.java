package org.cpsn.returnees.familyrecord;

import java.util.ArrayList;
import java.util.List;
import org.cpsn.returnees.classes.ClassCommand;
import org.cpsn.returnees.classes.ClassDecision;
import org.cpsn.returnees.classes.ClassEvent;
import org.cpsn.returnees.classes.Classes;
import org.cpsn.returnees.enrolment.EnrolmentCommand;
import org.cpsn.returnees.enrolment.EnrolmentDecision;
import org.cpsn.returnees.enrolment.EnrolmentEvent;
import org.cpsn.returnees.enrolment.Enrolments;
import org.cpsn.returnees.family.Elsewhere;
import org.cpsn.returnees.family.Family;
import org.cpsn.returnees.family.FamilyAct;
import org.cpsn.returnees.family.FamilyCommand;
import org.cpsn.returnees.family.FamilyDecision;
import org.cpsn.returnees.family.FamilyEvent;
import org.cpsn.returnees.family.InFamily;
import org.cpsn.returnees.handover.HandOverCommand;
import org.cpsn.returnees.handover.HandOverDecision;
import org.cpsn.returnees.handover.HandOverEvent;
import org.cpsn.returnees.handover.HandOvers;
import org.cpsn.returnees.livelihood.LivelihoodCommand;
import org.cpsn.returnees.livelihood.LivelihoodDecision;
import org.cpsn.returnees.livelihood.LivelihoodEvent;
import org.cpsn.returnees.livelihood.Livelihoods;
import org.cpsn.returnees.needs.Needs;
import org.cpsn.returnees.needs.NeedsCommand;
import org.cpsn.returnees.needs.NeedsDecision;
import org.cpsn.returnees.needs.NeedsEvent;
import org.cpsn.returnees.plan.PlanCommand;
import org.cpsn.returnees.plan.PlanDecision;
import org.cpsn.returnees.plan.PlanEvent;
import org.cpsn.returnees.plan.Plans;
import org.cpsn.returnees.rules.ReintegrationRules;
import org.cpsn.returnees.survey.SurveyCommand;
import org.cpsn.returnees.survey.SurveyDecision;
import org.cpsn.returnees.survey.SurveyEvent;
import org.cpsn.returnees.survey.Surveys;

/** A family's whole record as far as deciding goes: how it stands, and what each of its rooms knows. */
record FamilyRecord(
        Family family,
        HandOvers handOvers,
        Needs needs,
        Surveys surveys,
        Plans plans,
        Enrolments enrolments,
        Livelihoods livelihoods,
        Classes classes) {
    static final FamilyRecord NONE = new FamilyRecord(
            Family.NONE,
            HandOvers.NONE,
            Needs.NONE,
            Surveys.NONE,
            Plans.NONE,
            Enrolments.NONE,
            Livelihoods.NONE,
            Classes.NONE);

    /** Hands an act to the room it belongs to. */
    List<? extends InFamily> decide(FamilyAct act, Elsewhere elsewhere, ReintegrationRules rules) {
        return switch (act) {
            case FamilyCommand c -> andWhatFollows(FamilyDecision.decide(family, c, elsewhere), rules);
            case HandOverCommand c -> andWhatFollows(HandOverDecision.decide(handOvers, family.standing(), c), rules);
            case NeedsCommand c -> NeedsDecision.decide(needs, family.standing(), c);
            case SurveyCommand c -> SurveyDecision.decide(surveys, family.standing(), c);
            case PlanCommand c -> PlanDecision.decide(plans, family.standing(), c);
            case EnrolmentCommand c -> EnrolmentDecision.decide(enrolments, family.standing(), c);
            case LivelihoodCommand c -> LivelihoodDecision.decide(livelihoods, family.standing(), c);
            case ClassCommand c -> ClassDecision.decide(classes, family.standing(), c);
            default -> throw new IllegalArgumentException("No room of the family decides about " + act.getClass());
        };
    }

    /** What became of the family, and what follows from that in its rooms. */
    private List<InFamily> andWhatFollows(List<? extends InFamily> events, ReintegrationRules rules) {
        var all = new ArrayList<InFamily>();
        var now = this;
        for (var event : events) {
            all.add(event);
            now = now.after(event);
            for (var following : now.following(event, rules)) {
                all.add(following);
                now = now.after(following);
            }
        }
        return all;
    }

    private List<InFamily> following(InFamily event, ReintegrationRules rules) {
        var all = new ArrayList<InFamily>();
        if (event instanceof FamilyEvent ofFamily) {
            all.addAll(PlanDecision.because(plans, ofFamily));
            all.addAll(EnrolmentDecision.because(enrolments, family.standing(), ofFamily, rules));
            all.addAll(LivelihoodDecision.because(livelihoods, family.standing(), ofFamily));
        }
        return all;
    }

    /** Tells the room it belongs to what happened. */
    FamilyRecord after(InFamily event) {
        return switch (event) {
            case FamilyEvent e -> with(family.after(e), needs, surveys);
            case HandOverEvent e ->
                new FamilyRecord(family, handOvers.after(e), needs, surveys, plans, enrolments, livelihoods, classes);
            case NeedsEvent e -> with(family, needs.after(e), surveys);
            case SurveyEvent e -> with(family, needs, surveys.after(e));
            case PlanEvent e -> with(plans.after(e), enrolments, livelihoods, classes);
            case EnrolmentEvent e -> with(plans, enrolments.after(e), livelihoods, classes);
            case LivelihoodEvent e -> with(plans, enrolments, livelihoods.after(e), classes);
            case ClassEvent e -> with(plans, enrolments, livelihoods, classes.after(e));
            default -> throw new IllegalArgumentException("No room of the family remembers " + event.getClass());
        };
    }

    private FamilyRecord with(Family family, Needs needs, Surveys surveys) {
        return new FamilyRecord(family, handOvers, needs, surveys, plans, enrolments, livelihoods, classes);
    }

    private FamilyRecord with(Plans plans, Enrolments enrolments, Livelihoods livelihoods, Classes classes) {
        return new FamilyRecord(family, handOvers, needs, surveys, plans, enrolments, livelihoods, classes);
    }
}
