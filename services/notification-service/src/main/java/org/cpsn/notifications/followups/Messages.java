package org.cpsn.notifications.followups;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cpsn.notifications.channel.Browser;
import org.cpsn.notifications.channel.Carrier;
import org.cpsn.notifications.channel.Channel;
import org.cpsn.notifications.channel.Letter;
import org.cpsn.notifications.channel.Outcome;
import org.cpsn.notifications.delivery.Delivery;
import org.cpsn.notifications.delivery.Postbox;
import org.cpsn.notifications.notice.NoticeKind;
import org.cpsn.notifications.notice.NoticeProjection;
import org.cpsn.notifications.preferences.DeliveryRules;
import org.cpsn.notifications.preferences.Devices;
import org.cpsn.notifications.preferences.Preferences;
import org.cpsn.notifications.preferences.PreferencesStore;
import org.cpsn.notifications.staff.KnownStaff;
import org.cpsn.notifications.wording.Wording;
import org.cpsn.notifications.wording.Written;
import org.cpsn.platform.calendar.Holidays;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.personal.Sealing;
import org.springframework.stereotype.Component;

/** Looks, just before something is sent, whether it is still needed, where it goes, and what it says. */
@Component
class Messages {
    private static final String NOTHING_UNREAD = "NOTHING_UNREAD";
    private static final String READ_MEANWHILE = "READ_MEANWHILE";

    private final PreferencesStore preferences;
    private final Devices devices;
    private final DeliveryRules rules;
    private final KnownStaff staff;
    private final NoticeProjection notices;
    private final Holidays holidays;
    private final Postbox postbox;
    private final Wording wording;
    private final Sealing sealing;

    Messages(
            PreferencesStore preferences,
            Devices devices,
            DeliveryRules rules,
            KnownStaff staff,
            NoticeProjection notices,
            Holidays holidays,
            Postbox postbox,
            Wording wording,
            Sealing sealing) {
        this.preferences = preferences;
        this.devices = devices;
        this.rules = rules;
        this.staff = staff;
        this.notices = notices;
        this.holidays = holidays;
        this.postbox = postbox;
        this.wording = wording;
        this.sealing = sealing;
    }

    sealed interface Message {}

    record Needless(String reason, boolean failed) implements Message {}

    record Ready(Delivery delivery, Preferences chosen, Written text, boolean urgent) implements Message {}

    Message of(Delivery delivery, Instant now) {
        var rule = rules.at(now);
        if (rule.isTooOld(delivery.queuedAt(), now)) return new Needless("GAVE_UP", true);
        var addresses = staff.addressesOf(delivery.staffId(), rule.knownSince(now));
        if (addresses.isEmpty()) return new Needless("NOT_HERE_FOR_LONG", false);
        var chosen = preferences.of(delivery.staffId()).filter(known -> reaches(known, delivery.channel()));
        if (chosen.isEmpty()) return new Needless("NO_ADDRESS", false);
        return switch (delivery.form()) {
            case SINGLE -> single(delivery, chosen.get());
            case DIGEST -> digest(delivery, chosen.get(), notices.unreadByKind(addresses, delivery.staffId()), rule);
        };
    }

    private Message single(Delivery delivery, Preferences chosen) {
        if (notices.isRead(delivery.noticeId(), delivery.staffId())) return new Needless(READ_MEANWHILE, false);
        return new Ready(
                delivery, chosen, wording.of(delivery.kind(), delivery.urgent(), chosen.language()), delivery.urgent());
    }

    private Message digest(
            Delivery delivery, Preferences chosen, Map<NoticeKind, Long> unread, DeliveryRules.Version rule) {
        if (!chosen.digest()) return new Needless("NOT_WANTED", false);
        if (unread.isEmpty()) return new Needless(NOTHING_UNREAD, false);
        boolean urgent = unread.keySet().stream().anyMatch(rule::isUrgent);
        if (!urgent && !holidays.isWorkingDay(delivery.day())) return new Needless("HOLIDAY", false);
        return new Ready(delivery, chosen, wording.of(unread, chosen.language()), urgent);
    }

    private boolean reaches(Preferences chosen, Channel channel) {
        return switch (channel) {
            case EMAIL -> chosen.email() != null;
            case SMS -> chosen.phone() != null;
            case PUSH -> !devices.of(chosen.staffId()).isEmpty();
        };
    }

    /** What waited for a digest was told with it. */
    void sent(Delivery delivery, Instant now) {
        if (delivery.form() == Delivery.Form.DIGEST)
            postbox.endedWithDigest(delivery.staffId(), Delivery.State.SENT, "IN_DIGEST", delivery.queuedAt(), now);
    }

    /** What waited for a digest goes on waiting, unless there is nothing left to tell of. */
    void needless(Delivery delivery, String reason, Instant now) {
        if (reason.equals(NOTHING_UNREAD))
            postbox.endedWithDigest(
                    delivery.staffId(), Delivery.State.SUPPRESSED, READ_MEANWHILE, delivery.queuedAt(), now);
    }

    /** @throws InterruptedException when the service stops: whether it went is not known */
    Outcome give(Ready ready, Carrier carrier, Instant now) throws InterruptedException {
        var chosen = ready.chosen();
        return switch (carrier.channel()) {
            case EMAIL -> give(ready, chosen.email(), carrier, now);
            case SMS -> give(ready, chosen.phone(), carrier, now);
            case PUSH -> giveToBrowsers(ready, devices.of(chosen.staffId()), carrier);
        };
    }

    private Outcome give(Ready ready, Personal<String> address, Carrier carrier, Instant now)
            throws InterruptedException {
        var opened = sealing.open(address, String.class);
        if (opened.isEmpty()) return new Outcome.Returned("ERASED");
        var outcome = carrier.give(letter(ready, opened.get()));
        var staffId = ready.chosen().staffId();
        switch (outcome) {
            case Outcome.Taken _ -> preferences.addressWorks(staffId, carrier.channel(), true, address, now);
            case Outcome.Returned _ -> preferences.addressWorks(staffId, carrier.channel(), false, address, now);
            case Outcome.Later _, Outcome.Away _ -> {}
        }
        return outcome;
    }

    /** All browsers are one channel: it has arrived when one of them has it. */
    private Outcome giveToBrowsers(Ready ready, List<Devices.Device> known, Carrier carrier)
            throws InterruptedException {
        Outcome best = new Outcome.Returned("NO_BROWSER");
        for (var device : known) {
            var browser = devices.browser(ready.chosen().staffId(), device.id());
            if (browser.isEmpty()) continue;
            var outcome =
                    carrier.give(letter(ready, browser.map(Browser::address).get()));
            if (outcome instanceof Outcome.Returned)
                devices.forget(ready.chosen().staffId(), device.id());
            if (!(best instanceof Outcome.Taken) && !(outcome instanceof Outcome.Returned)) best = outcome;
        }
        return best;
    }

    private static Letter letter(Ready ready, String to) {
        return new Letter(ready.delivery().id(), to, ready.text(), ready.urgent());
    }
}
