package org.cpsn.notifications.delivery;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventMessage;
import org.cpsn.notifications.channel.Carriers;
import org.cpsn.notifications.notice.NoticeEvent;
import org.cpsn.notifications.preferences.DeliveryRules;
import org.cpsn.notifications.preferences.Devices;
import org.cpsn.notifications.preferences.Preferences;
import org.cpsn.notifications.preferences.PreferencesStore;
import org.cpsn.notifications.staff.KnownStaff;
import org.cpsn.platform.axon.EventReader;
import org.springframework.stereotype.Component;

/**
 * Queues each notice for everybody it is addressed to who wants to be told outside the inbox. The rows are written in
 * the transaction that moves this reader on, so that each notice is queued once.
 */
@Component
@ProcessingGroup("deliveries")
class DeliveryJournal implements EventReader {
    private final KnownStaff staff;
    private final PreferencesStore preferences;
    private final Devices devices;
    private final DeliveryRules rules;
    private final Carriers carriers;
    private final Postbox postbox;

    DeliveryJournal(
            KnownStaff staff,
            PreferencesStore preferences,
            Devices devices,
            DeliveryRules rules,
            Carriers carriers,
            Postbox postbox) {
        this.staff = staff;
        this.preferences = preferences;
        this.devices = devices;
        this.rules = rules;
        this.carriers = carriers;
        this.postbox = postbox;
    }

    @Override
    public boolean canHandleType(Class<?> type) {
        return NoticeEvent.Raised.class.isAssignableFrom(type);
    }

    @Override
    public Object handle(EventMessage<?> message) {
        var raised = (NoticeEvent.Raised) message.getPayload();
        var at = message.getTimestamp();
        var rule = rules.at(at);
        for (var person : staff.addressed(raised.addressee(), rule.knownSince(at)))
            preferences.of(person).ifPresent(chosen -> queue(raised, chosen, rule, at));
        return null;
    }

    private void queue(NoticeEvent.Raised raised, Preferences chosen, DeliveryRules.Version rule, Instant at) {
        boolean urgent = rule.isUrgent(raised.kind(), raised.facts());
        boolean hasDevices = !devices.of(chosen.staffId()).isEmpty();
        for (var way : DeliveryPlan.of(urgent, raised.subjectType(), chosen, hasDevices, carriers.open(), at))
            postbox.queue(raised.noticeId(), raised.kind(), chosen.staffId(), urgent, rule.version(), way, at);
    }
}
