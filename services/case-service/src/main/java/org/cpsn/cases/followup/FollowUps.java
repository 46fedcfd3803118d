package org.cpsn.cases.followup;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The follow-ups of a case, as far as deciding about them goes. */
public record FollowUps(Map<String, FollowUp> byId) {
    public static final FollowUps NONE = new FollowUps(Map.of());

    /**
     * @param neededBy null when it took place without having been planned
     * @param toDo false once it was done or missed, or the roundtable said that its task is
     * @param step of the referral it follows; null for any other
     * @param recorded true once somebody who works on the case has said how it went
     */
    record FollowUp(FollowUpType type, LocalDate neededBy, ReferralStep step, boolean toDo, boolean recorded) {
        private FollowUp over() {
            return new FollowUp(type, neededBy, step, false, true);
        }
    }

    public FollowUps after(FollowUpEvent event) {
        var more = new HashMap<>(byId);
        var before = byId.get(event.followUpId());
        more.put(
                event.followUpId(),
                switch (event) {
                    case FollowUpEvent.ReferralFollowed e ->
                        new FollowUp(e.type(), e.neededBy(), e.step(), true, false);
                    case FollowUpEvent.Begun e -> new FollowUp(e.type(), e.neededBy(), null, true, false);
                    case FollowUpEvent.ReferralCleared e ->
                        new FollowUp(e.type(), before.neededBy(), e.step(), false, false);
                    case FollowUpEvent.Done e ->
                        before == null ? new FollowUp(e.type(), null, null, false, true) : before.over();
                    case FollowUpEvent.Missed _ -> before.over();
                    case FollowUpEvent.TaskHeardOf e ->
                        new FollowUp(e.type(), e.neededBy(), null, e.news() == TaskNews.NOT_DONE, false);
                });
        return new FollowUps(Map.copyOf(more));
    }
}
