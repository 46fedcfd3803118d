package org.cpsn.returnees.livelihood;

import static org.cpsn.returnees.livelihood.LivelihoodRule.ACTIVITY_EXISTS;
import static org.cpsn.returnees.livelihood.LivelihoodRule.CHECK_UP_IS_AWAITED;
import static org.cpsn.returnees.livelihood.LivelihoodRule.NOT_BEFORE_ITS_TIME;
import static org.cpsn.returnees.livelihood.LivelihoodRule.STARTED_AFTER_THE_ARRIVAL;
import static org.cpsn.returnees.livelihood.LivelihoodRule.WORK_OF_AN_ADULT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.returnees.family.FamilyEvent;
import org.cpsn.returnees.family.Relation;
import org.cpsn.returnees.family.Standing;
import org.cpsn.returnees.livelihood.Livelihoods.CheckUp;
import org.cpsn.returnees.livelihood.Livelihoods.Stage;

/** Every rule of a family's work. */
public final class LivelihoodDecision {
    private LivelihoodDecision() {}

    public static List<LivelihoodEvent> decide(Livelihoods state, Standing standing, LivelihoodCommand command) {
        return switch (command) {
            case LivelihoodCommand.Start c -> start(state, standing, c);
            case LivelihoodCommand.CheckUp c -> checkUp(state, standing, c);
        };
    }

    /**
     * What follows from what became of the family: nobody checks the work of one that is gone, and somebody does again
     * when it is found. What a family did before it went abroad is over.
     *
     * @param standing how the family stands after it
     */
    public static List<LivelihoodEvent> because(Livelihoods state, Standing standing, FamilyEvent event) {
        return switch (event) {
            case FamilyEvent.Gone e ->
                forEach(
                        state,
                        Stage.DUE,
                        (activityId, months, checkUp) -> ended(
                                e.familyId(), activityId, months, checkUp, CheckUpOutcome.DROPPED, e.occurredAt()));
            case FamilyEvent.FoundAgain e ->
                forEach(
                        state,
                        Stage.DROPPED,
                        (activityId, months, checkUp) ->
                                again(e.familyId(), activityId, months, checkUp, standing, e.occurredAt()));
            // whoever is responsible now looks after the same
            case FamilyEvent.ResponsibilityMoved e -> {
                var events = new ArrayList<>(forEach(
                        state,
                        Stage.DUE,
                        (activityId, months, checkUp) -> ended(
                                e.familyId(), activityId, months, checkUp, CheckUpOutcome.DROPPED, e.occurredAt())));
                events.addAll(forEach(
                        state,
                        Stage.DUE,
                        (activityId, months, checkUp) ->
                                again(e.familyId(), activityId, months, checkUp, standing, e.occurredAt())));
                yield events;
            }
            case FamilyEvent.ReturnRegistered _,
                    FamilyEvent.ReturnDescribed _,
                    FamilyEvent.MemberJoined _,
                    FamilyEvent.MemberLeft _,
                    FamilyEvent.ReturnedAgain _ -> List.of();
        };
    }

    private interface Follows {
        LivelihoodEvent from(String activityId, int months, CheckUp checkUp);
    }

    private static List<LivelihoodEvent> forEach(Livelihoods state, Stage stage, Follows follows) {
        var events = new ArrayList<LivelihoodEvent>();
        state.activities().forEach((activityId, activity) -> {
            if (activity.hasEnded()) return;
            activity.checkUps().forEach((months, checkUp) -> {
                if (checkUp.stage() == stage) events.add(follows.from(activityId, months, checkUp));
            });
        });
        return events;
    }

    private static List<LivelihoodEvent> start(Livelihoods state, Standing standing, LivelihoodCommand.Start c) {
        standing.mayWork(c);
        if (state.activities().containsKey(c.activityId())) return List.of();
        if (standing.relationOf(c.personId()) == Relation.CHILD) throw WORK_OF_AN_ADULT.broken();
        if (c.on().isBefore(standing.arrivedOn())) throw STARTED_AFTER_THE_ARRIVAL.broken();
        var events = new ArrayList<LivelihoodEvent>();
        events.add(new LivelihoodEvent.ActivityStarted(
                c.familyId(), c.activityId(), c.kind(), c.personId(), c.on(), c.occurredAt()));
        for (int months : c.rules().checkUpMonths())
            events.add(new LivelihoodEvent.CheckUpDue(
                    c.familyId(),
                    c.activityId(),
                    months,
                    1,
                    standing.municipality(),
                    standing.worker(),
                    LocalDay.endOf(c.on().plusMonths(months)),
                    c.rules().version(),
                    c.occurredAt()));
        return events;
    }

    /** One that was missed stays due; one that finds an end is the last. */
    private static List<LivelihoodEvent> checkUp(Livelihoods state, Standing standing, LivelihoodCommand.CheckUp c) {
        standing.mayWork(c);
        var activity = state.activities().get(c.activityId());
        if (activity == null) throw ACTIVITY_EXISTS.broken();
        var awaited = activity.checkUps().get(c.months());
        if (awaited == null || awaited.stage() != Stage.DUE) throw CHECK_UP_IS_AWAITED.broken();
        if (c.on().isBefore(activity.on().plusMonths(c.months() - 1L))) throw NOT_BEFORE_ITS_TIME.broken();
        var events = new ArrayList<LivelihoodEvent>();
        events.add(new LivelihoodEvent.CheckUpRecorded(
                c.familyId(), c.activityId(), c.months(), c.on(), c.state(), c.income(), c.occurredAt()));
        events.add(ended(c.familyId(), c.activityId(), c.months(), awaited, CheckUpOutcome.MET, c.occurredAt()));
        if (c.state() == ActivityState.ENDED)
            activity.checkUps().forEach((months, other) -> {
                if (months != c.months() && other.stage() == Stage.DUE)
                    events.add(
                            ended(c.familyId(), c.activityId(), months, other, CheckUpOutcome.DROPPED, c.occurredAt()));
            });
        return events;
    }

    private static LivelihoodEvent again(
            String familyId, String activityId, int months, CheckUp checkUp, Standing standing, Instant at) {
        return new LivelihoodEvent.CheckUpDue(
                familyId,
                activityId,
                months,
                checkUp.round() + 1,
                standing.municipality(),
                standing.worker(),
                checkUp.due(),
                checkUp.ruleVersion(),
                at);
    }

    private static LivelihoodEvent ended(
            String familyId, String activityId, int months, CheckUp checkUp, CheckUpOutcome outcome, Instant at) {
        return new LivelihoodEvent.CheckUpEnded(familyId, activityId, months, checkUp.round(), outcome, at);
    }
}
