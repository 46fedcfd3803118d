package org.cpsn.notifications.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cpsn.notifications.channel.Channel.EMAIL;
import static org.cpsn.notifications.channel.Channel.PUSH;
import static org.cpsn.notifications.channel.Channel.SMS;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cpsn.notifications.channel.Channel;
import org.cpsn.notifications.notice.NoticeKind;
import org.cpsn.notifications.notice.SubjectType;
import org.cpsn.notifications.wording.Language;
import org.cpsn.platform.domain.Rejected;
import org.cpsn.platform.personal.Personal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be chosen, and what follows from it. */
class PreferencesDecisionTest {
    private static final Instant NOON = Instant.parse("2026-03-02T11:00:00Z");
    private static final DeliveryRules.Version RULES = new DeliveryRules().at(NOON);

    @Test
    void whatIsUrgentCannotBeSwitchedOffOnEveryWay() {
        refused(() -> decide(Map.of(Topic.URGENT, Set.of()), EMAIL), PreferencesRule.HIGH_RISK_REACHES_YOU);
        refused(() -> decide(Map.of(Topic.URGENT, Set.of(SMS)), EMAIL), PreferencesRule.HIGH_RISK_REACHES_YOU);
        refused(() -> decide(Map.of(), EMAIL, PUSH), PreferencesRule.HIGH_RISK_REACHES_YOU);
        assertThatCode(() -> decide(Map.of(Topic.URGENT, Set.of(SMS)), EMAIL, SMS))
                .doesNotThrowAnyException();
    }

    @Test
    void whoGivesNoAddressHasTheInboxAlone() {
        assertThatCode(() -> decide(Map.of())).doesNotThrowAnyException();
    }

    @Test
    void aChoiceMadeInAnotherWindowIsNotOverwritten() {
        refused(
                () -> PreferencesDecision.decide(none(), 3, Map.of(Topic.URGENT, Set.of(EMAIL)), EnumSet.of(EMAIL)),
                PreferencesRule.PREFERENCES_CHANGED_MEANWHILE);
    }

    @Test
    void whatIsUrgentTakesEveryWayThatIsLeftWhenTheChosenOneIsGone() {
        var chosen = with("sealed", Map.of(Topic.URGENT, Set.of(PUSH), Topic.CASES, Set.of(PUSH)));
        assertThat(chosen.ways(Topic.URGENT, true, EnumSet.allOf(Channel.class)))
                .containsExactly(PUSH);
        assertThat(chosen.ways(Topic.URGENT, false, EnumSet.allOf(Channel.class)))
                .containsExactly(EMAIL);
        assertThat(chosen.ways(Topic.CASES, false, EnumSet.allOf(Channel.class)))
                .isEmpty();
    }

    @Test
    void aWayThatIsNotSetUpIsNotTaken() {
        assertThat(with("sealed", Map.of(Topic.URGENT, Set.of(EMAIL))).ways(Topic.URGENT, false, Set.of(SMS)))
                .isEmpty();
    }

    @Test
    void whatIsOfferedFirstIsQuietAtNightAndTellsOfEverything() {
        assertThat(none().quiet()).isEqualTo(new QuietHours(22, 7));
        assertThat(none().ways(Topic.URGENT, true, EnumSet.allOf(Channel.class)))
                .containsExactly(PUSH);
        for (var topic : Topic.values()) assertThat(none().wanted().get(topic)).contains(EMAIL);
    }

    @ParameterizedTest
    @CsvSource({
        "HIGH_RISK, CASE, URGENT",
        "GLASS_BROKEN, CASE, URGENT",
        "CASE_SHARED, CASE, CASES",
        "TRANSFER_TO_ACCEPT, TRANSFER, CASES",
        "NEW_REFERRAL, REFERRAL, REFERRALS",
        "RETURNEE_CHILD, FAMILY, FAMILIES",
        "EXCHANGE_TO_APPROVE, EXCHANGE, CROSS_BORDER"
    })
    void whatIsUrgentIsChosenApartAndTheRestByWhatItIsAbout(NoticeKind kind, SubjectType about, Topic topic) {
        assertThat(Topic.of(RULES.isUrgent(kind), about)).isEqualTo(topic);
    }

    @Test
    void aDeadlineIsUrgentWhenAChildAtHighRiskIsConcerned() {
        for (var kind : List.of(NoticeKind.DEADLINE_APPROACHING, NoticeKind.DEADLINE_MISSED)) {
            assertThat(RULES.isUrgent(kind, Map.of("level", "HIGH"))).isTrue();
            assertThat(RULES.isUrgent(kind, Map.of("level", "MEDIUM"))).isFalse();
            assertThat(RULES.isUrgent(kind, Map.of())).isFalse();
        }
        assertThat(RULES.isUrgent(NoticeKind.REFERRAL_ANSWERED, Map.of("level", "HIGH")))
                .isFalse();
    }

    /** Local hours; in March Kosovo is an hour ahead of UTC, from the 29th on two. */
    @ParameterizedTest
    @CsvSource({
        "22, 7, 2026-03-02T20:59:59Z, ",
        "22, 7, 2026-03-02T21:00:00Z, 2026-03-03T06:00:00Z",
        "22, 7, 2026-03-03T05:59:59Z, 2026-03-03T06:00:00Z",
        "22, 7, 2026-03-03T06:00:00Z, ",
        "12, 14, 2026-03-03T11:30:00Z, 2026-03-03T13:00:00Z",
        "12, 14, 2026-03-03T13:00:00Z, ",
        "0, 0, 2026-03-03T00:30:00Z, ",
        // the night in which an hour is left out, and the one in which it strikes two twice
        "22, 7, 2026-03-28T22:00:00Z, 2026-03-29T05:00:00Z",
        "22, 7, 2026-10-24T21:00:00Z, 2026-10-25T06:00:00Z",
        "22, 2, 2026-03-28T23:00:00Z, 2026-03-29T01:00:00Z"
    })
    void nobodyIsDisturbedInTheirQuietHours(int from, int to, Instant now, Instant end) {
        assertThat(new QuietHours(from, to).end(now).orElse(null)).isEqualTo(end);
    }

    private static void decide(Map<Topic, Set<Channel>> wanted, Channel... reached) {
        var all = EnumSet.noneOf(Channel.class);
        all.addAll(Set.of(reached));
        PreferencesDecision.decide(none(), 0, wanted, all);
    }

    private static void refused(ThrowingCallable asked, PreferencesRule rule) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        Rejected.class, no -> assertThat(no.rule()).isEqualTo(rule));
    }

    private static Preferences none() {
        return Preferences.none("cw-1", RULES, NOON);
    }

    private static Preferences with(String email, Map<Topic, Set<Channel>> wanted) {
        return new Preferences(
                "cw-1",
                1,
                Language.SQ,
                new Personal<>("cw-1", email),
                null,
                null,
                null,
                false,
                8,
                NOON,
                new QuietHours(22, 7),
                wanted);
    }
}
