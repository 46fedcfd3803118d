package org.cpsn.notifications.preferences;

import static org.cpsn.notifications.preferences.PreferencesRule.HIGH_RISK_REACHES_YOU;
import static org.cpsn.notifications.preferences.PreferencesRule.PREFERENCES_CHANGED_MEANWHILE;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.cpsn.notifications.channel.Channel;

/** What may be chosen. A way may be chosen before there is an address for it; it then leads nowhere yet. */
final class PreferencesDecision {
    private PreferencesDecision() {}

    /**
     * @param before how it was until now
     * @param seen the version the person looked at
     * @param wanted what is chosen, by topic
     * @param reached the channels on which the person can be reached with what is given
     */
    static void decide(Preferences before, long seen, Map<Topic, Set<Channel>> wanted, Set<Channel> reached) {
        if (before.version() != seen) throw PREFERENCES_CHANGED_MEANWHILE.broken();
        if (!reached.isEmpty() && Collections.disjoint(wanted.getOrDefault(Topic.URGENT, Set.of()), reached))
            throw HIGH_RISK_REACHES_YOU.broken();
    }
}
