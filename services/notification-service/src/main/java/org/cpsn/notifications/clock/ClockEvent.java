package org.cpsn.notifications.clock;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.cpsn.deadlines.Risk;
import org.cpsn.platform.domain.DomainEvent;

/**
 * What happened to the clocks of one case, one family or one feed. Stored for ever: never changed, only joined by newer
 * ones.
 */
public sealed interface ClockEvent extends DomainEvent {
    /** Of what all these clocks are, as {@link ClockCommand#clocksOf} names it. */
    String clocks();

    @Override
    default String subject() {
        return clocks();
    }

    /** Something that happens to one of them. */
    sealed interface OfOne extends ClockEvent {
        /** Counted from 1 among the clocks of the same subject. */
        int number();
    }

    /** What is known of a case, as far as its clocks go. @param risk null until somebody weighs it */
    @JsonTypeName("clock.case-noted")
    record CaseNoted(String clocks, boolean urgent, Risk risk, boolean hadPlan, boolean open, Instant occurredAt)
            implements ClockEvent {}

    /** All that runs goes with it, and whatever is set later. */
    @JsonTypeName("clock.case-changed-hands")
    record CaseChangedHands(String clocks, Whose whose, Instant occurredAt) implements ClockEvent {}

    /** One clock has gone to somebody else. @param withCase it goes with the case from here on */
    @JsonTypeName("clock.changed-hands")
    record ChangedHands(String clocks, int number, Whose whose, boolean withCase, Instant occurredAt)
            implements OfOne {}

    /** What was put aside with a closed case is over: it will not run again with a reopened one. */
    @JsonTypeName("clock.let-go")
    record LetGo(String clocks, String part, Instant occurredAt) implements ClockEvent {}

    /**
     * A clock runs.
     *
     * @param whose whose it is; withCase as long as the case is theirs
     * @param reminders what it will say, earliest first, by the rules of {@code clockVersion}
     */
    @JsonTypeName("clock.set")
    record Set(
            String clocks,
            int number,
            Matter matter,
            Whose whose,
            boolean withCase,
            List<Reminder> reminders,
            String clockVersion,
            Instant occurredAt)
            implements OfOne {}

    /** A clock has said something. */
    sealed interface Told extends OfOne {
        Matter matter();

        /** Null for what is the whole country's. */
        String municipality();

        /** Addresses of those who are told. */
        List<String> told();

        /** How many of its reminders are over with it; those that nobody was told of meanwhile, too. */
        int over();

        /** When it speaks again; null when never. */
        Instant next();
    }

    @JsonTypeName("clock.approaching")
    record Approaching(
            String clocks,
            int number,
            Matter matter,
            String municipality,
            List<String> told,
            int over,
            Instant next,
            Instant occurredAt)
            implements Told {}

    @JsonTypeName("clock.missed")
    record Missed(
            String clocks,
            int number,
            Matter matter,
            String municipality,
            List<String> told,
            int over,
            Instant next,
            Instant occurredAt)
            implements Told {}

    @JsonTypeName("clock.escalated")
    record Escalated(
            String clocks,
            int number,
            Matter matter,
            String municipality,
            List<String> told,
            int over,
            Instant next,
            Instant occurredAt)
            implements Told {}

    /** It has come to an end, and says nothing more. */
    sealed interface Ended extends OfOne {}

    /** @param late done, but after its moment */
    @JsonTypeName("clock.met")
    record Met(String clocks, int number, boolean late, Instant occurredAt) implements Ended {}

    /** Another one has taken its place. */
    @JsonTypeName("clock.superseded")
    record Superseded(String clocks, int number, Instant occurredAt) implements Ended {}

    /**
     * What it was about came to another end.
     *
     * @param why code: DROPPED, CASE_CLOSED or CASE_REOPENED
     */
    @JsonTypeName("clock.dropped")
    record Dropped(String clocks, int number, String why, Instant occurredAt) implements Ended {}
}
