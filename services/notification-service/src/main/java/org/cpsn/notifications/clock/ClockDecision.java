package org.cpsn.notifications.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cpsn.deadlines.Deadline;
import org.cpsn.deadlines.Deadlines;
import org.cpsn.deadlines.Fact;
import org.cpsn.notifications.notice.SubjectType;

/** What becomes of clocks. Whatever is told, nothing is refused: what changes nothing gives nothing. */
final class ClockDecision {
    private final ClockTimes times;
    private final String clocks;
    private final List<ClockEvent> events = new ArrayList<>();
    private Clocks state;

    private ClockDecision(Clocks state, String clocks, ClockTimes times) {
        this.state = state;
        this.clocks = clocks;
        this.times = times;
    }

    static List<ClockEvent> decide(Clocks state, ClockCommand command, ClockTimes times) {
        var decision = new ClockDecision(state, command.clocks(), times);
        switch (command) {
            case ClockCommand.HearOfCase c -> decision.hear(c);
            case ClockCommand.Expect c -> decision.expect(c);
            case ClockCommand.Conclude c -> decision.conclude(c);
            case ClockCommand.Speak c -> decision.speak(c);
        }
        return List.copyOf(decision.events);
    }

    private void happens(ClockEvent event) {
        events.add(event);
        state = state.after(event);
    }

    private void hear(ClockCommand.HearOfCase c) {
        owned(c.whose(), c.occurredAt());
        for (var fact : c.facts()) {
            var before = state.deadlines();
            var after = before.after(fact, c.recordedAt(), times.deadlines());
            for (var old : before.all()) end(old, after, fact.at());
            var open = switch (fact) {
                case Fact.Closed _ -> false;
                case Fact.Reported _, Fact.Reopened _ -> true;
                case Fact.Registered _,
                        Fact.Graded _,
                        Fact.FollowedUp _,
                        Fact.Assessed _,
                        Fact.PlanApproved _,
                        Fact.Reviewed _,
                        Fact.MeasureOrdered _,
                        Fact.MeasureEnded _ -> state.open();
            };
            if (!open) putAside(fact.at());
            var asleep = open ? state.asleep() : List.<Matter>of();
            if (after.urgent() != state.urgent()
                    || after.risk() != state.risk()
                    || after.hadPlan() != state.hadPlan()
                    || open != state.open())
                happens(new ClockEvent.CaseNoted(
                        clocks, after.urgent(), after.risk(), after.hadPlan(), open, fact.at()));
            asleep.forEach(matter -> set(matter, null, c.recordedAt(), fact.at()));
            for (var deadline : after.running())
                if (state.of(deadline).isEmpty())
                    set(matter(deadline, after, c.caseId()), null, c.recordedAt(), fact.at());
        }
    }

    private void end(Deadline old, Deadlines after, Instant at) {
        if (after.running().contains(old)) return;
        var how = after.all().stream()
                .filter(one -> !one.runs() && old.equals(again(one)))
                .map(Deadline::outcome)
                .findFirst()
                .orElse(Deadline.Outcome.DROPPED);
        state.of(old)
                .ifPresent(clock -> happens(
                        switch (how) {
                            case MET -> met(clock, at);
                            case SUPERSEDED -> new ClockEvent.Superseded(clocks, clock.number(), at);
                            case DROPPED, CASE_CLOSED, CASE_REOPENED, RUNNING ->
                                new ClockEvent.Dropped(clocks, clock.number(), how.name(), at);
                        }));
    }

    /** As it was while it ran. */
    private static Deadline again(Deadline ended) {
        return new Deadline(
                ended.stage(),
                ended.about(),
                ended.risk(),
                ended.from(),
                ended.due(),
                ended.ruleVersion(),
                Deadline.Outcome.RUNNING,
                null);
    }

    /** What is planned in a case that is closed is nobody's to do. */
    private void putAside(Instant at) {
        for (var clock : List.copyOf(state.running().values()))
            if (Clocks.ONLY_WHILE_OPEN.contains(clock.matter().kind()))
                happens(new ClockEvent.Dropped(clocks, clock.number(), Deadline.Outcome.CASE_CLOSED.name(), at));
    }

    private static Matter matter(Deadline deadline, Deadlines all, String caseId) {
        return new Matter(
                deadline.stage().name(),
                SubjectType.CASE,
                caseId,
                deadline.about(),
                caseId,
                deadline.risk() == null ? all.level() : deadline.risk(),
                deadline.from(),
                deadline.due(),
                deadline.ruleVersion());
    }

    private void expect(ClockCommand.Expect c) {
        if (state.whose() == null) owned(c.caseIsOf(), c.occurredAt());
        var running = state.of(c.matter().part());
        if (running.isPresent()) {
            var clock = running.get();
            if (clock.matter().due().equals(c.matter().due())
                    && clock.matter().kind().equals(c.matter().kind())) {
                if (!Objects.equals(clock.whose(), c.whose()))
                    happens(new ClockEvent.ChangedHands(
                            clocks, clock.number(), state.orTheCases(c.whose()), c.whose() == null, c.occurredAt()));
                return;
            }
            happens(new ClockEvent.Superseded(clocks, clock.number(), c.occurredAt()));
        }
        set(weighed(c.matter()), c.whose(), c.recordedAt(), c.occurredAt());
    }

    /** What is to do about a child in a case is as urgent as the case. */
    private Matter weighed(Matter matter) {
        if (matter.risk() != null || matter.caseId() == null || state.whose() == null) return matter;
        return new Matter(
                matter.kind(),
                matter.subjectType(),
                matter.subjectId(),
                matter.part(),
                matter.caseId(),
                state.deadlines().level(),
                matter.from(),
                matter.due(),
                matter.ruleVersion());
    }

    private void conclude(ClockCommand.Conclude c) {
        if (state.asleep().stream().anyMatch(matter -> c.part().equals(matter.part())))
            happens(new ClockEvent.LetGo(clocks, c.part(), c.occurredAt()));
        state.of(c.part())
                .ifPresent(clock -> happens(
                        switch (c.outcome()) {
                            case MET -> met(clock, c.occurredAt());
                            case SUPERSEDED -> new ClockEvent.Superseded(clocks, clock.number(), c.occurredAt());
                            case DROPPED ->
                                new ClockEvent.Dropped(
                                        clocks, clock.number(), c.outcome().name(), c.occurredAt());
                        }));
    }

    /** Of all that it could have said by now only the newest, to all who would have heard it. */
    private void speak(ClockCommand.Speak c) {
        var clock = state.running().get(c.number());
        if (clock == null) return;
        int over = (int) clock.reminders().stream()
                .takeWhile(reminder -> !reminder.at().isAfter(c.occurredAt()))
                .count();
        if (over <= clock.over()) return;
        var newest = clock.reminders().get(over - 1);
        var whose = state.whose(clock);
        var told = whose.addresses(
                clock.reminders().subList(clock.over(), over).stream().flatMap(reminder -> reminder.to().stream()));
        var next = over < clock.reminders().size() ? clock.reminders().get(over).at() : null;
        var matter = clock.matter();
        var municipality = whose.municipality();
        var at = c.occurredAt();
        happens(
                switch (newest.step()) {
                    case APPROACHING ->
                        new ClockEvent.Approaching(clocks, clock.number(), matter, municipality, told, over, next, at);
                    case MISSED ->
                        new ClockEvent.Missed(clocks, clock.number(), matter, municipality, told, over, next, at);
                    case ESCALATED ->
                        new ClockEvent.Escalated(clocks, clock.number(), matter, municipality, told, over, next, at);
                });
    }

    private void owned(Whose whose, Instant at) {
        if (whose != null && !whose.equals(state.whose())) happens(new ClockEvent.CaseChangedHands(clocks, whose, at));
    }

    private void set(Matter matter, Whose whose, Instant recordedAt, Instant at) {
        var plan = times.clocks().plan(matter, recordedAt, times.holidays());
        happens(new ClockEvent.Set(
                clocks,
                state.last() + 1,
                matter,
                state.orTheCases(whose),
                whose == null,
                plan.reminders(),
                plan.version(),
                at));
    }

    private ClockEvent met(Clocks.Running clock, Instant at) {
        return new ClockEvent.Met(
                clocks, clock.number(), at.isAfter(clock.matter().due()), at);
    }
}
