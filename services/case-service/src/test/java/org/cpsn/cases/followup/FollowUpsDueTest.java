package org.cpsn.cases.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FollowUpsDueTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-03-05");
    private static final LocalDate SECOND = LocalDate.parse("2026-03-12");
    private static final Instant AT = Instant.parse("2026-03-06T09:00:00Z");

    @Test
    void the_earliest_is_next_whatever_the_order_of_planning() {
        var due = after(planned("f2", SECOND), planned("f1", FIRST));
        assertThat(due.nextDue()).isEqualTo(FIRST);
        assertThat(due.overdue(FIRST)).as("not overdue on its day").isZero();
        assertThat(due.overdue(FIRST.plusDays(1))).isEqualTo(1);
        assertThat(due.overdue(SECOND.plusDays(1))).isEqualTo(2);
    }

    @Test
    void what_is_done_or_missed_is_no_longer_due() {
        var due = after(planned("f1", FIRST), planned("f2", SECOND), done("f1", ChildSeen.SEEN, AT), missed("f2"));
        assertThat(due.nextDue()).isNull();
        assertThat(due.overdue(SECOND.plusYears(1))).isZero();
    }

    @Test
    void a_task_of_a_roundtable_is_due_until_it_is_heard_to_be_done() {
        var task = new FollowUpEvent.TaskFollowed("c1", "t1", "r1", "PROSECUTOR", FIRST, null, AT);
        var done = new FollowUpEvent.TaskHeardOf("c1", "t1", TaskNews.DONE, FIRST, AT);
        var notDone = new FollowUpEvent.TaskHeardOf("c1", "t1", TaskNews.NOT_DONE, FIRST, AT);
        assertThat(after(task).nextDue()).isEqualTo(FIRST);
        assertThat(after(task, done).nextDue()).isNull();
        assertThat(after(task, done).childSeenAt()).isNull();
        assertThat(after(task, done, notDone).nextDue()).isEqualTo(FIRST);
    }

    @Test
    void the_child_was_seen_only_when_somebody_saw_it() {
        var due = after(planned("f1", FIRST), done("f1", ChildSeen.NOT_SEEN, AT));
        assertThat(due.childSeenAt()).isNull();
    }

    @Test
    void what_is_written_down_later_does_not_make_an_earlier_sight_the_last() {
        var due = after(
                planned("f1", FIRST),
                planned("f2", SECOND),
                done("f2", ChildSeen.SEEN, AT),
                done("f1", ChildSeen.SEEN, AT.minusSeconds(1)));
        assertThat(due.childSeenAt()).isEqualTo(AT);
    }

    private static FollowUpsDue after(FollowUpEvent... events) {
        return Stream.of(events).reduce(FollowUpsDue.NONE, FollowUpsDue::after, (one, other) -> other);
    }

    private static FollowUpEvent planned(String id, LocalDate neededBy) {
        return new FollowUpEvent.Planned("c1", id, FollowUpType.IN_CARE, neededBy, null, AT);
    }

    private static FollowUpEvent done(String id, ChildSeen seen, Instant at) {
        return new FollowUpEvent.Done(
                "c1",
                id,
                FollowUpType.IN_CARE,
                seen,
                Set.of(FollowedUpWith.OTHER),
                FurtherAction.NO_FURTHER_ACTION_NEEDED,
                null,
                at);
    }

    private static FollowUpEvent missed(String id) {
        return new FollowUpEvent.Missed("c1", id, FollowUpType.IN_CARE, MissedReason.MOVED_AWAY, null, AT);
    }
}
