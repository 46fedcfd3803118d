package org.cpsn.cases.followup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpsn.platform.axon.Recorded;

/**
 * One follow-up: what was planned and what came of it.
 *
 * @param plannedBy who wrote the plan
 * @param latest the plan itself while it is to do; then how it was done or missed
 * @param recordedBy who wrote the latest
 */
record FollowUpView(FollowUpEvent.Planned planned, String plannedBy, FollowUpEvent latest, String recordedBy) {

    /** All follow-ups of a case, in the order they were planned. */
    static List<FollowUpView> of(List<Recorded> events) {
        Map<String, FollowUpView> byId = new LinkedHashMap<>();
        for (var recorded : events)
            if (recorded.event() instanceof FollowUpEvent event)
                byId.merge(event.followUpId(), of(event, recorded.by()), FollowUpView::after);
        return List.copyOf(byId.values());
    }

    boolean toDo() {
        return latest == planned;
    }

    private static FollowUpView of(FollowUpEvent event, String by) {
        return new FollowUpView(event instanceof FollowUpEvent.Planned plan ? plan : null, by, event, by);
    }

    private FollowUpView after(FollowUpView next) {
        return new FollowUpView(planned, plannedBy, next.latest, next.recordedBy);
    }
}
