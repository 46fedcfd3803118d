package org.cpsn.notifications.followups;

import java.time.Instant;
import org.cpsn.notifications.delivery.Postbox;
import org.cpsn.notifications.preferences.DeliveryRules;
import org.cpsn.notifications.preferences.Preferences;
import org.cpsn.notifications.preferences.PreferencesStore;
import org.cpsn.platform.domain.LocalDay;
import org.springframework.stereotype.Component;

/**
 * Queues the one mail a day of those who want it so, once its hour has struck in Kosovo. Which day has one already is
 * asked of what is stored: a service that stood still at that hour catches up on the same day, and never sends two.
 */
@Component
class Digests {
    private final PreferencesStore preferences;
    private final DeliveryRules rules;
    private final Postbox postbox;

    Digests(PreferencesStore preferences, DeliveryRules rules, Postbox postbox) {
        this.preferences = preferences;
        this.rules = rules;
        this.postbox = postbox;
    }

    void queue(Instant now) {
        postbox.releaseFromDigest(now);
        var today = LocalDay.of(now);
        preferences.waitingForDigest(today).stream()
                .filter(chosen -> isDue(chosen, now))
                .forEach(chosen -> postbox.queueDigest(
                        chosen.staffId(), today, rules.at(now).version(), now));
    }

    /** Who chose it at noon for eight in the morning begins tomorrow. */
    static boolean isDue(Preferences chosen, Instant now) {
        var strikes = LocalDay.at(LocalDay.of(now), chosen.digestHour());
        return chosen.digest() && !strikes.isAfter(now) && strikes.isAfter(chosen.digestChosenAt());
    }
}
