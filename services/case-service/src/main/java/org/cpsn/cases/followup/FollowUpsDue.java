package org.cpsn.cases.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a list of cases shows of their follow-ups: what is still to do, and when the child was last seen.
 *
 * @param toDo earliest first
 * @param nextDue null when nothing is to do
 * @param childSeenAt null when nobody has recorded seeing the child
 */
public record FollowUpsDue(List<ToDo> toDo, LocalDate nextDue, Instant childSeenAt) {
    public static final FollowUpsDue NONE = new FollowUpsDue(List.of(), null, null);

    /** @param afterClosure it is to do though the case is closed; documents written before do not say so */
    public record ToDo(String followUpId, LocalDate neededBy, Boolean afterClosure) {
        public ToDo {
            if (afterClosure == null) afterClosure = false;
        }
    }

    public FollowUpsDue after(FollowUpEvent event) {
        return switch (event) {
            case FollowUpEvent.Begun e -> with(e.followUpId(), e.neededBy(), e.type() == FollowUpType.POST_CLOSURE);
            case FollowUpEvent.TaskHeardOf e ->
                e.news() == TaskNews.NOT_DONE ? with(e.followUpId(), e.neededBy(), false) : without(e, childSeenAt);
            case FollowUpEvent.Done e ->
                without(e, e.childSeen() == ChildSeen.SEEN ? later(e.occurredAt()) : childSeenAt);
            case FollowUpEvent.Missed e -> without(e, childSeenAt);
            case FollowUpEvent.ReferralCleared e -> without(e, childSeenAt);
        };
    }

    public long overdue(LocalDate today) {
        return toDo.stream().filter(one -> one.neededBy().isBefore(today)).count();
    }

    /** What is left to do when the case is closed. */
    public List<ToDo> afterClosure() {
        return toDo.stream().filter(ToDo::afterClosure).toList();
    }

    private FollowUpsDue with(String followUpId, LocalDate neededBy, boolean afterClosure) {
        var all = new ArrayList<>(toDo);
        all.add(new ToDo(followUpId, neededBy, afterClosure));
        all.sort(Comparator.comparing(ToDo::neededBy));
        return of(all, childSeenAt);
    }

    private FollowUpsDue without(FollowUpEvent event, Instant childSeenAt) {
        return of(
                toDo.stream()
                        .filter(one -> !one.followUpId().equals(event.followUpId()))
                        .toList(),
                childSeenAt);
    }

    private static FollowUpsDue of(List<ToDo> toDo, Instant childSeenAt) {
        return new FollowUpsDue(
                List.copyOf(toDo), toDo.isEmpty() ? null : toDo.getFirst().neededBy(), childSeenAt);
    }

    private Instant later(Instant seen) {
        return childSeenAt == null || seen.isAfter(childSeenAt) ? seen : childSeenAt;
    }
}
