package org.cpsn.notifications.clock;

import java.time.Instant;
import java.util.List;
import org.cpsn.deadlines.Fact;
import org.cpsn.platform.domain.DomainCommand;

/** What is told of what clocks follow, and what time brings about. */
public sealed interface ClockCommand extends DomainCommand {
    /** As {@link #clocksOf} names it. */
    String clocks();

    @Override
    default String subject() {
        return clocks();
    }

    /** The clocks of one case, family or feed have one history. */
    static String clocksOf(String id) {
        return "clocks-" + id;
    }

    /**
     * Something happened in a case.
     *
     * @param whose whose it is from here on; null where that is not said
     * @param recordedAt when case-service knew
     */
    record HearOfCase(
            String clocks, String caseId, List<Fact> facts, Whose whose, Instant recordedAt, Instant occurredAt)
            implements ClockCommand {}

    /**
     * A day somebody chose, or another service computed.
     *
     * @param whose null where it goes with the case
     * @param caseIsOf whose the case is, for who has not heard of the case yet; null where it is about none
     */
    record Expect(String clocks, Matter matter, Whose whose, Whose caseIsOf, Instant recordedAt, Instant occurredAt)
            implements ClockCommand {}

    /** What is no longer waited for. @param part what the clock is about */
    record Conclude(String clocks, String part, Outcome outcome, Instant occurredAt) implements ClockCommand {}

    enum Outcome {
        MET,
        SUPERSEDED,
        DROPPED
    }

    /** The moment for a clock to speak has come. */
    record Speak(String clocks, int number, Instant occurredAt) implements ClockCommand {}
}
