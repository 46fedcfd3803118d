package org.cpsn.notifications.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cpsn.notifications.channel.Channel;
import org.cpsn.notifications.notice.SubjectType;
import org.cpsn.notifications.preferences.Preferences;
import org.cpsn.notifications.preferences.Topic;

/** Which ways one notice takes to one person, and when. */
final class DeliveryPlan {
    static final String QUIET_HOURS = "QUIET_HOURS";
    static final String DIGEST = "DIGEST";

    private DeliveryPlan() {}

    /**
     * @param reason why it waits; null when it does not
     * @param dueAt null when something else has to happen first
     */
    record Way(Channel channel, Delivery.State state, String reason, Instant dueAt) {}

    /**
     * @param devices whether there is a browser to tell
     * @param open the channels this deployment has
     */
    static List<Way> of(
            boolean urgent, SubjectType about, Preferences chosen, boolean devices, Set<Channel> open, Instant now) {
        return chosen.ways(Topic.of(urgent, about), devices, open).stream()
                .map(channel -> way(channel, urgent, chosen, now))
                .toList();
    }

    private static Way way(Channel channel, boolean urgent, Preferences chosen, Instant now) {
        if (urgent) return new Way(channel, Delivery.State.QUEUED, null, now);
        if (channel == Channel.EMAIL && chosen.digest()) return new Way(channel, Delivery.State.HELD, DIGEST, null);
        return chosen.quiet()
                .end(now)
                .map(end -> new Way(channel, Delivery.State.HELD, QUIET_HOURS, end))
                .orElseGet(() -> new Way(channel, Delivery.State.QUEUED, null, now));
    }
}
