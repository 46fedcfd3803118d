package org.cpsn.deadlines;

import java.time.Instant;
import java.util.Optional;

/**
 * One clock. It is never changed once it is set: another risk level sets another one, and this one stays in the history
 * as superseded.
 *
 * @param about the id of what it is about, where a case has several of them at once; null otherwise
 * @param from what the clock counts from, in the world
 * @param risk the level it was set for; null where the time does not depend on it
 * @param ruleVersion of the time limits in force when it was set; null where the day was set by somebody
 * @param endedAt null while it runs
 */
public record Deadline(
        Stage stage,
        String about,
        Risk risk,
        Instant from,
        Instant due,
        String ruleVersion,
        Outcome outcome,
        Instant endedAt) {

    /** MET also when it was met too late: {@code endedAt} says so. */
    public enum Outcome {
        RUNNING,
        MET,
        SUPERSEDED,
        /** What it was about came to another end. */
        DROPPED,
        /** The case was closed before. */
        CASE_CLOSED,
        /** The case goes on: it is no longer looked after as a closed one. */
        CASE_REOPENED
    }

    static Optional<Deadline> set(Stage stage, Risk risk, Instant from, DeadlineRules.Version rules) {
        return rules.limit(stage, risk)
                .map(limit -> new Deadline(
                        stage, null, risk, from, from.plus(limit), rules.version(), Outcome.RUNNING, null));
    }

    static Deadline setFor(Stage stage, String about, Instant from, Instant due) {
        return new Deadline(stage, about, null, from, due, null, Outcome.RUNNING, null);
    }

    Deadline ended(Outcome how, Instant at) {
        return new Deadline(stage, about, risk, from, due, ruleVersion, how, at);
    }

    public boolean runs() {
        return outcome == Outcome.RUNNING;
    }
}
