package org.cpsn.referrals.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** On which consent may a referral rest, and does it still? */
public class NotedConsentsTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-20T09:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);
    private static final Set<String> MEDICAL = Set.of("MEDICAL");
    private static final String DOCTOR = "provider-health-19";

    private final ConsentEvent given = new ConsentEvent.Noted(
            "c1", "k1", false, "SERVICES", "OTHER_ORGANIZATIONS", null, Set.of("MEDICAL", "SHELTER"), LAST_DAY, MONDAY);
    private final ConsentEvent narrowed =
            new ConsentEvent.Narrowed("c1", "k1", Set.of("SHELTER"), LAST_DAY, Set.of(), LATER);
    private final ConsentEvent ended = new ConsentEvent.Ended("c1", "k1", Set.of(), LATER);

    public static NotedConsents with(ConsentEvent... events) {
        var consents = NotedConsents.NONE;
        for (var event : events) consents = consents.after(event);
        return consents;
    }

    @Test
    void it_holds_from_when_it_was_given_to_the_end_of_its_last_day() {
        var consents = with(given);
        assertThat(consents.covers("k1", DOCTOR, MEDICAL, MONDAY)).isTrue();
        assertThat(consents.covers("k1", DOCTOR, MEDICAL, MONDAY.minusSeconds(1)))
                .isFalse();
        assertThat(consents.inForce("k1", Instant.parse("2026-03-31T21:59:59Z")))
                .isTrue();
        assertThat(consents.inForce("k1", Instant.parse("2026-03-31T22:00:00Z")))
                .isFalse();
        assertThat(consents.inForce("k9", MONDAY)).isFalse();
    }

    @Test
    void once_narrowed_it_covers_less_and_once_withdrawn_nothing() {
        assertThat(with(given, narrowed).covers("k1", DOCTOR, MEDICAL, LATER)).isFalse();
        assertThat(with(given, narrowed).inForce("k1", LATER)).isTrue();
        assertThat(with(given, ended).inForce("k1", LATER)).isFalse();
        assertThat(with(given, ended).withdrawnFor("k1", MEDICAL)).isTrue();
        assertThat(with(given, narrowed).withdrawnFor("k1", MEDICAL)).isTrue();
        assertThat(with(given, narrowed).withdrawnFor("k1", Set.of("SHELTER"))).isFalse();
        assertThat(with(given).withdrawnFor("k1", MEDICAL)).isFalse();
        assertThat(with().withdrawnFor(null, MEDICAL))
                .as("of what rests on no consent")
                .isFalse();
        assertThat(with(given, ended).covers("k1", DOCTOR, MEDICAL, MONDAY))
                .as("not even what is entered later than it was done")
                .isFalse();
        assertThat(with(given, ended).inForce("k1", LATER.minusSeconds(1))).isTrue();
    }

    @Test
    void it_covers_the_organisation_it_names_and_the_purpose_it_was_given_for() {
        var there = new ConsentEvent.Noted(
                "c1", "k1", false, "SERVICES", "OTHER_ORGANIZATIONS", DOCTOR, MEDICAL, LAST_DAY, MONDAY);
        assertThat(with(there).covers("k1", DOCTOR, MEDICAL, MONDAY)).isTrue();
        assertThat(with(there).covers("k1", "provider-health-20", MEDICAL, MONDAY))
                .isFalse();
        var tracing = new ConsentEvent.Noted(
                "c1", "k1", false, "TRACING", "OTHER_ORGANIZATIONS", null, MEDICAL, LAST_DAY, MONDAY);
        assertThat(with(tracing).covers("k1", DOCTOR, MEDICAL, MONDAY)).isFalse();
        var family = new ConsentEvent.Noted("c1", "k1", false, "SERVICES", "FAMILY", null, MEDICAL, LAST_DAY, MONDAY);
        assertThat(with(family).covers("k1", DOCTOR, MEDICAL, MONDAY)).isFalse();
    }

    @Test
    void what_was_heard_before_changes_nothing() {
        assertThat(with().note(given)).containsExactly(given);
        assertThat(with(given).note(given)).isEmpty();
        assertThat(with(given).note(narrowed)).containsExactly(narrowed);
        assertThat(with(given, narrowed).note(narrowed)).isEmpty();
        assertThat(with(given).note(ended)).containsExactly(ended);
        assertThat(with(given, ended).note(ended)).isEmpty();
    }

    @Test
    void of_a_consent_nobody_has_heard_of_nothing_is_noted() {
        assertThat(with().note(narrowed)).isEmpty();
        assertThat(with().note(ended)).isEmpty();
    }

    @Test
    void what_rests_on_it_hears_when_it_ends_however_late_it_was_heard_of() {
        var relied = new ConsentEvent.ReliedOn("c1", "k1", "r1", MONDAY);
        var rely = new ConsentCommand.RelyOn("c1", "k1", "r1", MONDAY);
        assertThat(with(given).relyOn(rely)).containsExactly(relied);
        assertThat(with(given, relied).relyOn(rely)).isEmpty();
        assertThat(with(given, relied).note(ended))
                .containsExactly(new ConsentEvent.Ended("c1", "k1", Set.of("r1"), LATER));
        assertThat(with(given, ended).relyOn(rely))
                .containsExactly(relied, new ConsentEvent.Ended("c1", "k1", Set.of("r1"), LATER));
        assertThat(with().relyOn(rely)).isEmpty();
    }

    @Test
    void what_comes_to_rest_on_a_narrowed_consent_hears_what_is_left_of_it() {
        assertThat(with(given, narrowed).relyOn(new ConsentCommand.RelyOn("c1", "k1", "r1", LATER)))
                .containsExactly(
                        new ConsentEvent.ReliedOn("c1", "k1", "r1", LATER),
                        new ConsentEvent.Narrowed("c1", "k1", Set.of("SHELTER"), LAST_DAY, Set.of("r1"), LATER));
    }

    @Test
    void all_that_rest_on_a_consent_hear_that_it_is_narrowed() {
        var relied = new ConsentEvent.ReliedOn("c1", "k1", "r1", MONDAY);
        assertThat(with(given, relied).note(narrowed))
                .containsExactly(
                        new ConsentEvent.Narrowed("c1", "k1", Set.of("SHELTER"), LAST_DAY, Set.of("r1"), LATER));
    }
}
