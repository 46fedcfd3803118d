package org.cpsn.notifications.clock;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cpsn.deadlines.Deadline;
import org.cpsn.deadlines.Deadlines;
import org.cpsn.deadlines.Risk;
import org.cpsn.deadlines.Stage;

/**
 * The clocks of one case, family or feed.
 *
 * @param whose whose the case is; null until that is known, or where there is none
 * @param last the number of the clock that was set last
 * @param running by number
 * @param asleep what is to do again should the case be reopened
 */
record Clocks(
        boolean urgent,
        Risk risk,
        boolean hadPlan,
        boolean open,
        Whose whose,
        int last,
        TreeMap<Integer, Running> running,
        List<Matter> asleep) {
    static final Clocks NONE = new Clocks(false, null, false, true, null, 0, new TreeMap<>(), List.of());

    /** Of a closed case nobody does these. */
    static final Set<String> ONLY_WHILE_OPEN = Set.of("FOLLOW_UP", "ROUNDTABLE_TASK");

    /**
     * @param whose null where it goes with the case
     * @param over how many of its reminders are over
     */
    record Running(int number, Matter matter, Whose whose, List<Reminder> reminders, int over) {
        private Running with(Whose another) {
            return new Running(number, matter, another, reminders, over);
        }

        private Running told(int nowOver) {
            return new Running(number, matter, whose, reminders, nowOver);
        }
    }

    Clocks after(ClockEvent event) {
        return switch (event) {
            case ClockEvent.CaseNoted e ->
                new Clocks(
                        e.urgent(),
                        e.risk(),
                        e.hadPlan(),
                        e.open(),
                        whose,
                        last,
                        running,
                        e.open() ? List.of() : asleep);
            case ClockEvent.CaseChangedHands e ->
                new Clocks(urgent, risk, hadPlan, open, e.whose(), last, running, asleep);
            case ClockEvent.LetGo e ->
                new Clocks(
                        urgent,
                        risk,
                        hadPlan,
                        open,
                        whose,
                        last,
                        running,
                        asleep.stream()
                                .filter(matter -> !e.part().equals(matter.part()))
                                .toList());
            case ClockEvent.ChangedHands e -> with(running.get(e.number()).with(e.withCase() ? null : e.whose()), last);
            case ClockEvent.Set e ->
                with(
                        new Running(e.number(), e.matter(), e.withCase() ? null : e.whose(), e.reminders(), 0),
                        e.number());
            case ClockEvent.Told e -> with(running.get(e.number()).told(e.over()), last);
            case ClockEvent.Ended e -> without(e);
        };
    }

    /** What runs of what follows from the history of the case. */
    Deadlines deadlines() {
        return new Deadlines(
                urgent,
                risk,
                hadPlan,
                running.values().stream()
                        .flatMap(clock -> deadline(clock.matter()).stream())
                        .toList());
    }

    /** The running clock of a deadline. */
    Optional<Running> of(Deadline deadline) {
        return running.values().stream()
                .filter(clock -> deadline(clock.matter())
                        .filter(same -> same.stage() == deadline.stage()
                                && same.from().equals(deadline.from())
                                && same.due().equals(deadline.due())
                                && same.risk() == deadline.risk()
                                && Objects.equals(same.about(), deadline.about()))
                        .isPresent())
                .findFirst();
    }

    /** The running clock of what somebody chose a day for. */
    Optional<Running> of(String part) {
        return running.values().stream()
                .filter(clock -> part.equals(clock.matter().part())
                        && deadline(clock.matter()).isEmpty())
                .findFirst();
    }

    Whose whose(Running clock) {
        return orTheCases(clock.whose());
    }

    /** @param own null where it goes with the case */
    Whose orTheCases(Whose own) {
        if (own != null) return own;
        return whose == null ? Whose.NOBODYS : whose;
    }

    private static Optional<Deadline> deadline(Matter matter) {
        return Stream.of(Stage.values())
                .filter(stage -> stage.name().equals(matter.kind()))
                .findFirst()
                .map(stage -> new Deadline(
                        stage,
                        matter.part(),
                        stage == Stage.JUVENILE_MEASURE ? null : matter.risk(),
                        matter.from(),
                        matter.due(),
                        matter.ruleVersion(),
                        Deadline.Outcome.RUNNING,
                        null));
    }

    private Clocks with(Running clock, int lastNow) {
        var more = new TreeMap<>(running);
        more.put(clock.number(), clock);
        return new Clocks(urgent, risk, hadPlan, open, whose, lastNow, more, asleep);
    }

    private Clocks without(ClockEvent.Ended e) {
        var fewer = new TreeMap<>(running);
        var ended = fewer.remove(e.number());
        var sleeping = e instanceof ClockEvent.Dropped dropped
                        && dropped.why().equals(Deadline.Outcome.CASE_CLOSED.name())
                        && ONLY_WHILE_OPEN.contains(ended.matter().kind())
                ? Stream.concat(asleep.stream(), Stream.of(ended.matter())).toList()
                : asleep;
        return new Clocks(urgent, risk, hadPlan, open, whose, last, fewer, sleeping);
    }
}
