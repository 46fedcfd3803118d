package org.cpsn.cases.followup;

import java.util.HashMap;
import java.util.Map;

/** The follow-ups of a case, as far as deciding about them goes. */
public record FollowUps(Map<String, FollowUp> byId) {
    public static final FollowUps NONE = new FollowUps(Map.of());

    /** @param toDo false once it was done or missed */
    record FollowUp(FollowUpType type, boolean toDo) {}

    public FollowUps after(FollowUpEvent event) {
        var more = new HashMap<>(byId);
        more.put(
                event.followUpId(),
                switch (event) {
                    case FollowUpEvent.Planned e -> new FollowUp(e.type(), true);
                    case FollowUpEvent.Done e -> new FollowUp(e.type(), false);
                    case FollowUpEvent.Missed e -> new FollowUp(e.type(), false);
                });
        return new FollowUps(Map.copyOf(more));
    }
}
