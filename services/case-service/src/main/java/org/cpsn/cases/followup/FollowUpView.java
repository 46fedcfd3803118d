package org.cpsn.cases.followup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpsn.platform.axon.Recorded;

/**
 * One follow-up: how it began and what came of it.
 *
 * @param planned null when it took place without having been planned
 * @param plannedBy who wrote the plan; null when nobody did
 * @param latest how it began while it is to do; then how it was done or missed, or what was heard of its task
 * @param recordedBy who wrote the latest
 */
record FollowUpView(FollowUpEvent.Begun planned, String plannedBy, FollowUpEvent latest, String recordedBy) {

    /**
     * All follow-ups of a case, in the order they were planned; those whose task was withdrawn or whose referral went
     * on are gone.
     */
    static List<FollowUpView> of(List<Recorded> events) {
        Map<String, FollowUpView> byId = new LinkedHashMap<>();
        for (var recorded : events)
            switch (recorded.event()) {
                case FollowUpEvent.Begun begun ->
                    byId.put(begun.followUpId(), new FollowUpView(begun, recorded.by(), begun, recorded.by()));
                case FollowUpEvent event ->
                    byId.compute(
                            event.followUpId(),
                            (_, view) -> view == null
                                    ? new FollowUpView(null, null, event, recorded.by())
                                    : new FollowUpView(view.planned, view.plannedBy, event, recorded.by()));
                default -> {} // another room's
            }
        return byId.values().stream().filter(view -> !view.withdrawn()).toList();
    }

    boolean toDo() {
        return latest == planned || heard(TaskNews.NOT_DONE);
    }

    private boolean withdrawn() {
        return heard(TaskNews.WITHDRAWN) || latest instanceof FollowUpEvent.ReferralCleared;
    }

    private boolean heard(TaskNews news) {
        return latest instanceof FollowUpEvent.TaskHeardOf e && e.news() == news;
    }
}
