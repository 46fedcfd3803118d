package org.cpsn.cases.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cpsn.cases.assessment.AssessmentEvent;
import org.cpsn.cases.assessment.AssessmentKind;
import org.cpsn.cases.casefile.CaseEvent;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.cases.casefile.RiskLevel;
import org.cpsn.cases.deadline.Deadline.Outcome;
import org.cpsn.cases.followup.ChildSeen;
import org.cpsn.cases.followup.FollowUpEvent;
import org.cpsn.cases.followup.FollowUpType;
import org.cpsn.cases.juvenilejustice.JusticeEvent;
import org.cpsn.cases.juvenilejustice.MeasureOutcome;
import org.cpsn.cases.plan.PlanEvent;
import org.cpsn.cases.roundtablenote.RoundtableNoteEvent;
import org.cpsn.platform.domain.LocalDay;

/**
 * All clocks of a case, running and ended, computed from what happened in it: the same history always gives the same
 * deadlines.
 *
 * @param urgent as reported; until somebody weighs the risk, an urgent case counts as HIGH, another as MEDIUM
 * @param risk null until a level is assigned
 * @param all in the order they were set
 */
public record Deadlines(boolean urgent, RiskLevel risk, List<Deadline> all) {
    public static final Deadlines NONE = new Deadlines(false, null, List.of());

    /** @param recordedAt when we knew: decides which version of the rules a new clock follows */
    public Deadlines after(InCase event, Instant recordedAt, DeadlineRules rules) {
        return switch (event) {
            case CaseEvent e -> after(e, rules.inForce(recordedAt));
            case FollowUpEvent.Done e -> visited(e, rules.inForce(recordedAt));
            case AssessmentEvent.Completed e -> assessed(e, rules.inForce(recordedAt));
            case PlanEvent.Approved e -> planned(e.occurredAt(), rules.inForce(recordedAt));
            case RoundtableNoteEvent.Decided e -> reviewed(e.occurredAt(), rules.inForce(recordedAt));
            case JusticeEvent.MeasureOrdered e -> ordered(e);
            case JusticeEvent.MeasureEnded e -> ended(e);
            default -> this;
        };
    }

    private Deadlines after(CaseEvent event, DeadlineRules.Version rules) {
        return switch (event) {
            case CaseEvent.ConcernReported e -> new Deadlines(e.urgent(), null, List.of());
            case CaseEvent.Registered e -> begun(e.occurredAt(), rules);
            case CaseEvent.RiskLevelAssigned e -> graded(e.level(), e.occurredAt(), rules);
            case CaseEvent.Closed e -> closed(e, rules);
            case CaseEvent.Reopened e -> reopened(e.occurredAt(), rules);
            case CaseEvent.Assigned _,
                    CaseEvent.ReferralNoted _,
                    CaseEvent.ClosureRequested _,
                    CaseEvent.ClosureReturned _ -> this;
        };
    }

    /** The same without the clocks that have ended: what is still to come does not depend on them. */
    public Deadlines onlyRunning() {
        return new Deadlines(urgent, risk, running());
    }

    public List<Deadline> running() {
        return all.stream().filter(Deadline::runs).toList();
    }

    private Deadlines begun(Instant reportedAt, DeadlineRules.Version rules) {
        return set(Stage.FIRST_RESPONSE, reportedAt, rules)
                .set(Stage.COMPREHENSIVE_ASSESSMENT, reportedAt, rules)
                .set(Stage.VISIT, reportedAt, rules);
    }

    private Deadlines ordered(JusticeEvent.MeasureOrdered e) {
        return with(Deadline.setFor(Stage.JUVENILE_MEASURE, e.measureId(), e.occurredAt(), LocalDay.endOf(e.dueOn())));
    }

    private Deadlines ended(JusticeEvent.MeasureEnded e) {
        var how = e.outcome() == MeasureOutcome.COMPLETED ? Outcome.MET : Outcome.DROPPED;
        return ending(one -> e.measureId().equals(one.about()), how, e.occurredAt());
    }

    private Deadlines visited(FollowUpEvent.Done e, DeadlineRules.Version rules) {
        if (e.type() == FollowUpType.POST_CLOSURE) return met(Stage.POST_CLOSURE, e.occurredAt());
        var now = met(Stage.FIRST_RESPONSE, e.occurredAt());
        return e.childSeen() == ChildSeen.SEEN && now.runs(Stage.VISIT)
                ? now.met(Stage.VISIT, e.occurredAt()).set(Stage.VISIT, e.occurredAt(), rules)
                : now;
    }

    private Deadlines assessed(AssessmentEvent.Completed e, DeadlineRules.Version rules) {
        var now = met(Stage.FIRST_RESPONSE, e.occurredAt());
        if (e.kind() != AssessmentKind.COMPREHENSIVE) return now;
        now = now.reviewed(e.occurredAt(), rules);
        if (!now.runs(Stage.COMPREHENSIVE_ASSESSMENT)) return now;
        return now.met(Stage.COMPREHENSIVE_ASSESSMENT, e.occurredAt()).set(Stage.CASE_PLAN, e.occurredAt(), rules);
    }

    /** Every running clock of another level is superseded by one that counts from the same moment. */
    private Deadlines graded(RiskLevel level, Instant at, DeadlineRules.Version rules) {
        var graded = new Deadlines(urgent, level, all);
        var now = graded;
        for (var old : running())
            if (old.stage().isByRisk() && old.risk() != level)
                now = now.ended(old.stage(), Outcome.SUPERSEDED, at).set(old.stage(), old.from(), rules);
        return now;
    }

    /** A plan that is approved is looked at again in time; so is one that has taken its place. */
    private Deadlines planned(Instant at, DeadlineRules.Version rules) {
        var now = met(Stage.CASE_PLAN, at);
        return now.runs(Stage.REVIEW) ? now.reviewed(at, rules) : now.set(Stage.REVIEW, at, rules);
    }

    /** Looked at again: the next time counts from here. */
    private Deadlines reviewed(Instant at, DeadlineRules.Version rules) {
        return runs(Stage.REVIEW) ? met(Stage.REVIEW, at).set(Stage.REVIEW, at, rules) : this;
    }

    /** The day a measure was ordered for stands, whether the case is open or closed. */
    private Deadlines closed(CaseEvent.Closed e, DeadlineRules.Version rules) {
        var now = ending(one -> one.stage().isByRisk(), Outcome.CASE_CLOSED, e.occurredAt());
        return e.reason().leavesAChildToLookAfter() ? now.set(Stage.POST_CLOSURE, e.occurredAt(), rules) : now;
    }

    /** Who had a plan before has it looked at again, too. */
    private Deadlines reopened(Instant at, DeadlineRules.Version rules) {
        var now = ended(Stage.POST_CLOSURE, Outcome.CASE_REOPENED, at).set(Stage.VISIT, at, rules);
        return all.stream().anyMatch(one -> one.stage() == Stage.REVIEW) ? now.set(Stage.REVIEW, at, rules) : now;
    }

    private Deadlines met(Stage stage, Instant at) {
        return ended(stage, Outcome.MET, at);
    }

    private Deadlines ended(Stage stage, Outcome how, Instant at) {
        return ending(one -> one.stage() == stage, how, at);
    }

    private Deadlines ending(Predicate<Deadline> which, Outcome how, Instant at) {
        return new Deadlines(
                urgent,
                risk,
                all.stream()
                        .map(one -> one.runs() && which.test(one) ? one.ended(how, at) : one)
                        .toList());
    }

    private Deadlines set(Stage stage, Instant from, DeadlineRules.Version rules) {
        return Deadline.set(stage, level(), from, rules).map(this::with).orElse(this);
    }

    private Deadlines with(Deadline another) {
        var more = new ArrayList<>(all);
        more.add(another);
        return new Deadlines(urgent, risk, List.copyOf(more));
    }

    private boolean runs(Stage stage) {
        return all.stream().anyMatch(one -> one.runs() && one.stage() == stage);
    }

    private RiskLevel level() {
        return Optional.ofNullable(risk).orElse(urgent ? RiskLevel.HIGH : RiskLevel.MEDIUM);
    }
}
