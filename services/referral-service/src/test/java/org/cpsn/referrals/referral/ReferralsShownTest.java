package org.cpsn.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.PROVIDER;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cpsn.platform.mongo.Seen;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.personal.Sealing;
import org.cpsn.platform.test.Staff;
import org.cpsn.platform.web.ReadLog;
import org.cpsn.referrals.consent.ConsentEvent;
import org.cpsn.referrals.consent.Consents;
import org.cpsn.referrals.consent.NotedConsents;
import org.cpsn.referrals.consent.NotedConsentsTest;
import org.cpsn.referrals.providers.ServiceType;
import org.junit.jupiter.api.Test;

/** What either side sees of a referral, by what became of the consent it rests on. */
class ReferralsShownTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Personal<String> NEED = new Personal<>("child", "sealed");
    private static final Personal<String> REASON = new Personal<>("child", "also sealed");
    private static final Terms TERMS =
            new Terms("case", "child", "provider-shelter-19", ServiceType.SAFEHOUSE_SERVICE, "cw-19-01", "19");

    private final ConsentEvent given = new ConsentEvent.Noted(
            "case",
            "k1",
            false,
            "SERVICES",
            "OTHER_ORGANIZATIONS",
            null,
            Set.of("SHELTER"),
            LocalDate.of(2026, 12, 31),
            MONDAY);
    private final ConsentEvent ended = new ConsentEvent.Ended("case", "k1", Set.of("r1"), MONDAY);

    @Test
    void who_goes_without_consent_and_whom_it_is_sent_to_both_see_the_need_and_only_one_the_reason() {
        var made = new ReferralEvent.Made("r1", TERMS, NEED, null, REASON, null, MONDAY, MONDAY);
        var toCentre = shown(ARTA, NotedConsents.NONE, made);
        assertThat(toCentre.need()).isEqualTo("A bed.");
        assertThat(toCentre.overrideReason()).isEqualTo("Danger.");
        assertThat(toCentre.consentInForce()).isNull();
        var toProvider = shown(PROVIDER, NotedConsents.NONE, made);
        assertThat(toProvider.need()).isEqualTo("A bed.");
        assertThat(toProvider.overrideReason()).isNull();
    }

    @Test
    void while_consent_holds_the_provider_sees_the_child_and_the_need() {
        var made = new ReferralEvent.Made("r1", TERMS, NEED, null, null, "k1", MONDAY, MONDAY);
        var shown = shown(PROVIDER, NotedConsentsTest.with(given), made);
        assertThat(shown.childId()).isEqualTo("child");
        assertThat(shown.consentInForce()).isTrue();
        assertThat(shown.consentId()).isNull();
    }

    @Test
    void as_soon_as_its_withdrawal_is_heard_of_the_provider_sees_neither() {
        var made = new ReferralEvent.Made("r1", TERMS, NEED, null, null, "k1", MONDAY, MONDAY);
        var atOnce = shown(PROVIDER, NotedConsentsTest.with(given, ended), made);
        assertThat(atOnce.childId()).isNull();
        assertThat(atOnce.need()).isNull();
        var told = shown(
                PROVIDER,
                NotedConsentsTest.with(given, ended),
                made,
                new ReferralEvent.ConsentWithdrawn("r1", TERMS, "k1", MONDAY));
        assertThat(told.childId()).isNull();
        assertThat(told.recalledAt()).isEqualTo(MONDAY);
        assertThat(shown(ARTA, NotedConsentsTest.with(given, ended), made).need())
                .isEqualTo("A bed.");
    }

    private static ReferralsShown.Shown shown(Staff who, NotedConsents ledger, ReferralEvent... events) {
        Optional<ReferralView> view = Optional.empty();
        for (var event : events) view = Optional.of(ReferralView.after(view, event));
        var sealing = mock(Sealing.class);
        when(sealing.openAll(any(), eq(String.class)))
                .thenReturn(new HashMap<>(Map.of(NEED, "A bed.", REASON, "Danger.")));
        var consents = mock(Consents.class);
        when(consents.of("case")).thenReturn(ledger);
        return new ReferralsShown(
                        sealing,
                        mock(ReadLog.class),
                        consents,
                        mock(PlacesDue.class),
                        Clock.fixed(MONDAY.plusSeconds(60), ZoneOffset.UTC))
                .to(who.caseworker(), "referral", List.of(new Seen<>("r1", 0, view.orElseThrow())))
                .getFirst();
    }
}
