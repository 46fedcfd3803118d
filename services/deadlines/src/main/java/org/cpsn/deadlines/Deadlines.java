package org.cpsn.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cpsn.deadlines.Deadline.Outcome;

/**
 * All clocks of a case, running and ended, computed from what happened in it: the same history always gives the same
 * deadlines.
 *
 * @param urgent as reported; until somebody weighs the risk, an urgent case counts as HIGH, another as MEDIUM
 * @param risk null until a level is assigned
 * @param hadPlan a plan was approved once
 * @param all in the order they were set
 */
public record Deadlines(boolean urgent, Risk risk, Boolean hadPlan, List<Deadline> all) {
    public static final Deadlines NONE = new Deadlines(false, null, false, List.of());

    /** Documents written before do not say whether there was a plan: then a clock says it. */
    public Deadlines {
        if (hadPlan == null) hadPlan = all.stream().anyMatch(one -> one.stage() == Stage.REVIEW);
    }

    /** @param recordedAt when we knew: decides which version of the rules a new clock follows */
    public Deadlines after(Fact fact, Instant recordedAt, DeadlineRules rules) {
        var version = rules.inForce(recordedAt);
        return switch (fact) {
            case Fact.Reported f -> new Deadlines(f.urgent(), null, false, List.of());
            case Fact.Registered f -> begun(f.at(), version);
            case Fact.Graded f -> graded(f.level(), f.at(), version);
            case Fact.FollowedUp f -> visited(f, version);
            case Fact.Assessed f -> assessed(f, version);
            case Fact.PlanApproved f -> planned(f.at(), version);
            case Fact.Reviewed f -> reviewed(f.at(), version);
            case Fact.MeasureOrdered f -> with(Deadline.setFor(Stage.JUVENILE_MEASURE, f.measureId(), f.at(), f.due()));
            case Fact.MeasureEnded f -> ended(f);
            case Fact.Closed f -> closed(f, version);
            case Fact.Reopened f -> reopened(f.at(), version);
        };
    }

    /** The same without the clocks that have ended: what is still to come does not depend on them. */
    public Deadlines onlyRunning() {
        return new Deadlines(urgent, risk, hadPlan, running());
    }

    public List<Deadline> running() {
        return all.stream().filter(Deadline::runs).toList();
    }

    private Deadlines begun(Instant reportedAt, DeadlineRules.Version rules) {
        return set(Stage.FIRST_RESPONSE, reportedAt, rules)
                .set(Stage.COMPREHENSIVE_ASSESSMENT, reportedAt, rules)
                .set(Stage.VISIT, reportedAt, rules);
    }

    private Deadlines ended(Fact.MeasureEnded f) {
        var how = f.completed() ? Outcome.MET : Outcome.DROPPED;
        return ending(one -> f.measureId().equals(one.about()), how, f.at());
    }

    private Deadlines visited(Fact.FollowedUp f, DeadlineRules.Version rules) {
        if (f.afterClosure()) return met(Stage.POST_CLOSURE, f.at());
        var now = met(Stage.FIRST_RESPONSE, f.at());
        return f.childSeen() && now.runs(Stage.VISIT)
                ? now.met(Stage.VISIT, f.at()).set(Stage.VISIT, f.at(), rules)
                : now;
    }

    private Deadlines assessed(Fact.Assessed f, DeadlineRules.Version rules) {
        var now = met(Stage.FIRST_RESPONSE, f.at());
        if (!f.comprehensive()) return now;
        now = now.reviewed(f.at(), rules);
        if (!now.runs(Stage.COMPREHENSIVE_ASSESSMENT)) return now;
        return now.met(Stage.COMPREHENSIVE_ASSESSMENT, f.at()).set(Stage.CASE_PLAN, f.at(), rules);
    }

    /** Every running clock of another level is superseded by one that counts from the same moment. */
    private Deadlines graded(Risk level, Instant at, DeadlineRules.Version rules) {
        var now = new Deadlines(urgent, level, hadPlan, all);
        for (var old : running())
            if (old.stage().isByRisk() && old.risk() != level)
                now = now.ended(old.stage(), Outcome.SUPERSEDED, at).set(old.stage(), old.from(), rules);
        return now;
    }

    /** A plan that is approved is looked at again in time; so is one that has taken its place. */
    private Deadlines planned(Instant at, DeadlineRules.Version rules) {
        var met = met(Stage.CASE_PLAN, at);
        var now = new Deadlines(urgent, risk, true, met.all());
        return now.runs(Stage.REVIEW) ? now.reviewed(at, rules) : now.set(Stage.REVIEW, at, rules);
    }

    /** Looked at again: the next time counts from here. */
    private Deadlines reviewed(Instant at, DeadlineRules.Version rules) {
        return runs(Stage.REVIEW) ? met(Stage.REVIEW, at).set(Stage.REVIEW, at, rules) : this;
    }

    /** The day a measure was ordered for stands, whether the case is open or closed. */
    private Deadlines closed(Fact.Closed f, DeadlineRules.Version rules) {
        var now = ending(one -> one.stage().isByRisk(), Outcome.CASE_CLOSED, f.at());
        return f.leavesAChildToLookAfter() ? now.set(Stage.POST_CLOSURE, f.at(), rules) : now;
    }

    /** A plan there was before is looked at again, too. */
    private Deadlines reopened(Instant at, DeadlineRules.Version rules) {
        var now = ended(Stage.POST_CLOSURE, Outcome.CASE_REOPENED, at).set(Stage.VISIT, at, rules);
        return hadPlan ? now.set(Stage.REVIEW, at, rules) : now;
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
                hadPlan,
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
        return new Deadlines(urgent, risk, hadPlan, List.copyOf(more));
    }

    private boolean runs(Stage stage) {
        return all.stream().anyMatch(one -> one.runs() && one.stage() == stage);
    }

    /** The level that counts, weighed or not. */
    public Risk level() {
        return Optional.ofNullable(risk).orElse(urgent ? Risk.HIGH : Risk.MEDIUM);
    }
}
