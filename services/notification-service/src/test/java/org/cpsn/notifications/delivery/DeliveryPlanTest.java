package org.cpsn.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.notifications.channel.Channel.EMAIL;
import static org.cpsn.notifications.channel.Channel.SMS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpsn.notifications.channel.Channel;
import org.cpsn.notifications.notice.SubjectType;
import org.cpsn.notifications.preferences.Preferences;
import org.cpsn.notifications.preferences.QuietHours;
import org.cpsn.notifications.preferences.Topic;
import org.cpsn.notifications.wording.Language;
import org.cpsn.platform.personal.Personal;
import org.junit.jupiter.api.Test;

/** Which ways a notice takes to somebody, and when. */
class DeliveryPlanTest {
    private static final Instant NOON = Instant.parse("2026-03-02T11:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-03-02T23:00:00Z");
    private static final Instant SEVEN = Instant.parse("2026-03-03T06:00:00Z");

    @Test
    void aNoticeGoesAtOnceOnEveryChosenWay() {
        assertThat(plan(false, wants(false, EMAIL, SMS), NOON))
                .containsExactlyInAnyOrder(
                        new DeliveryPlan.Way(EMAIL, Delivery.State.QUEUED, null, NOON),
                        new DeliveryPlan.Way(SMS, Delivery.State.QUEUED, null, NOON));
    }

    @Test
    void atNightItWaitsForTheMorning() {
        assertThat(plan(false, wants(false, EMAIL), MIDNIGHT))
                .containsExactly(new DeliveryPlan.Way(EMAIL, Delivery.State.HELD, "QUIET_HOURS", SEVEN));
    }

    @Test
    void whatIsUrgentDoesNotWaitForTheMorningNorForADigest() {
        assertThat(plan(true, wants(true, EMAIL), MIDNIGHT))
                .containsExactly(new DeliveryPlan.Way(EMAIL, Delivery.State.QUEUED, null, MIDNIGHT));
    }

    @Test
    void whoWantsOneMailADayIsTextedAllTheSame() {
        assertThat(plan(false, wants(true, EMAIL, SMS), NOON))
                .containsExactlyInAnyOrder(
                        new DeliveryPlan.Way(EMAIL, Delivery.State.HELD, "DIGEST", null),
                        new DeliveryPlan.Way(SMS, Delivery.State.QUEUED, null, NOON));
    }

    @Test
    void whatIsNotWantedIsNotPlanned() {
        assertThat(DeliveryPlan.of(false, SubjectType.REFERRAL, wants(false, EMAIL), false, Set.of(EMAIL, SMS), NOON))
                .isEmpty();
    }

    private static List<DeliveryPlan.Way> plan(boolean urgent, Preferences chosen, Instant now) {
        return DeliveryPlan.of(urgent, SubjectType.CASE, chosen, false, Set.of(EMAIL, SMS), now);
    }

    private static Preferences wants(boolean digest, Channel... ways) {
        return new Preferences(
                "cw-1",
                1,
                Language.SQ,
                new Personal<>("cw-1", "mail"),
                null,
                new Personal<>("cw-1", "phone"),
                null,
                digest,
                8,
                NOON,
                new QuietHours(22, 7),
                Map.of(Topic.CASES, Set.of(ways), Topic.URGENT, Set.of(ways)));
    }
}
