package org.cpsn.deadlines;

import java.time.Instant;
import java.util.Set;

/**
 * What happens in a case, as far as it sets or ends a clock. Whoever knows a case says it in this language:
 * case-service of what it stores, the others of what it has told them; so all of them count alike.
 */
public sealed interface Fact {
    /** When it happened in the world. */
    Instant at();

    /** A concern was reported: a case begins. */
    record Reported(boolean urgent, Instant at) implements Fact {}

    record Registered(Instant at) implements Fact {}

    record Graded(Risk level, Instant at) implements Fact {}

    /** @param afterClosure the child was looked after though the case was closed */
    record FollowedUp(boolean afterClosure, boolean childSeen, Instant at) implements Fact {}

    record Assessed(boolean comprehensive, Instant at) implements Fact {}

    record PlanApproved(Instant at) implements Fact {}

    /** Several who know the child have looked at the case again. */
    record Reviewed(Instant at) implements Fact {}

    /** @param due by when it must have ended */
    record MeasureOrdered(String measureId, Instant due, Instant at) implements Fact {}

    record MeasureEnded(String measureId, boolean completed, Instant at) implements Fact {}

    /** @param reason the code of why */
    record Closed(String reason, Instant at) implements Fact {
        private static final Set<String> NOBODY_LEFT =
                Set.of("DEATH_OF_CHILD", "DUPLICATE", "TRANSFERRED_OTHER_MUNICIPALITY", "TRANSFERRED_OTHER_COUNTRY");

        /** Whether there is a child whom this Centre can look after once more when the case has been closed. */
        boolean leavesAChildToLookAfter() {
            return !NOBODY_LEFT.contains(reason);
        }
    }

    record Reopened(Instant at) implements Fact {}
}
