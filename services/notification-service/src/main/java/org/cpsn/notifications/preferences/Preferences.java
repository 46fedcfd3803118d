package org.cpsn.notifications.preferences;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.cpsn.notifications.channel.Channel;
import org.cpsn.notifications.wording.Language;
import org.cpsn.platform.personal.Personal;

/**
 * How one person wants to be told outside the inbox.
 *
 * @param version 0 while nothing was ever chosen
 * @param email, phone null while not given
 * @param emailRefusedAt, phoneRefusedAt since when messages to it come back; null while they do not
 * @param digest one mail a day instead of one for each notice
 * @param digestChosenAt a digest is due only at an hour that strikes after this
 * @param wanted on which channels, by topic
 */
public record Preferences(
        String staffId,
        long version,
        Language language,
        Personal<String> email,
        Instant emailRefusedAt,
        Personal<String> phone,
        Instant phoneRefusedAt,
        boolean digest,
        int digestHour,
        Instant digestChosenAt,
        QuietHours quiet,
        Map<Topic, Set<Channel>> wanted) {
    public Preferences {
        var all = new EnumMap<Topic, Set<Channel>>(Topic.class);
        for (var topic : Topic.values()) all.put(topic, Set.copyOf(wanted.getOrDefault(topic, Set.of())));
        wanted = Map.copyOf(all);
    }

    /**
     * Of somebody who has never chosen: nothing goes out, and what is offered is urgent on every way, the rest by mail.
     */
    static Preferences none(String staffId, DeliveryRules.Version rules, Instant now) {
        var offered = new EnumMap<Topic, Set<Channel>>(Topic.class);
        for (var topic : Topic.values())
            offered.put(topic, topic == Topic.URGENT ? EnumSet.allOf(Channel.class) : EnumSet.of(Channel.EMAIL));
        return new Preferences(
                staffId,
                0,
                Language.SQ,
                null,
                null,
                null,
                null,
                false,
                rules.digestHour(),
                now,
                new QuietHours(rules.quietFrom(), rules.quietTo()),
                offered);
    }

    /** What is offered, chosen as it is. */
    Preferences asFirst() {
        return new Preferences(
                staffId,
                1,
                language,
                email,
                emailRefusedAt,
                phone,
                phoneRefusedAt,
                digest,
                digestHour,
                digestChosenAt,
                quiet,
                wanted);
    }

    /**
     * The ways a message takes.
     *
     * @param devices whether there is a browser to tell
     * @param open the channels this deployment has
     */
    public Set<Channel> ways(Topic topic, boolean devices, Set<Channel> open) {
        var reached = reached(devices);
        reached.retainAll(open);
        var ways = EnumSet.copyOf(reached);
        ways.retainAll(wanted.get(topic));
        // the only address that was chosen for it may be gone by now; what is urgent then takes those that are left
        return topic == Topic.URGENT && ways.isEmpty() ? reached : ways;
    }

    /** The channels on which this person can be reached. */
    EnumSet<Channel> reached(boolean devices) {
        var reached = EnumSet.noneOf(Channel.class);
        if (email != null) reached.add(Channel.EMAIL);
        if (phone != null) reached.add(Channel.SMS);
        if (devices) reached.add(Channel.PUSH);
        return reached;
    }
}
