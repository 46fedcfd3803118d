package org.cpsn.returnees.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cpsn.returnees.family.ReturnType;
import org.cpsn.returnees.family.Track;
import org.cpsn.returnees.rules.ReintegrationRules.Terms;
import org.cpsn.returnees.rules.ReintegrationRules.Version;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

class ReintegrationRulesTest {
    private final ReintegrationRules defaults = defaults();

    @Test
    void the_defaults_say_that_they_are_no_law() {
        assertThat(defaults.versions())
                .allSatisfy(version -> assertThat(version.legalRef()).isEmpty());
    }

    @Test
    void the_two_tracks_have_different_rules() {
        var version = defaults.inForce(Instant.EPOCH);
        assertThat(version.terms(Track.REPATRIATED_PERSONS, AssistanceType.RENT_SUPPORT_MONTHLY))
                .isPresent();
        assertThat(version.terms(Track.DISPLACED_PERSONS_RETURN, AssistanceType.RENT_SUPPORT_MONTHLY))
                .isEmpty();
        assertThat(version.assistance().get(Track.REPATRIATED_PERSONS))
                .isNotEqualTo(version.assistance().get(Track.DISPLACED_PERSONS_RETURN));
    }

    @Test
    void a_start_up_grant_follows_a_voluntary_return_and_is_decided_centrally_and_food_ends_after_six_months() {
        for (var track : Track.values()) {
            var grant = terms(track, AssistanceType.BUSINESS_START_UP_GRANT);
            assertThat(grant.returnTypes())
                    .containsExactlyInAnyOrder(ReturnType.VOLUNTARY, ReturnType.ASSISTED_VOLUNTARY);
            assertThat(defaults.inForce(Instant.EPOCH).decides(grant, 100L)).isEqualTo(Body.CENTRAL);
            assertThat(terms(track, AssistanceType.FOOD_PACKAGE).instalments()).isEqualTo(6);
        }
    }

    @Test
    void what_is_above_the_limit_goes_to_the_central_commission() {
        var version = defaults.inForce(Instant.EPOCH);
        var activity = terms(Track.REPATRIATED_PERSONS, AssistanceType.INCOME_GENERATING_ACTIVITY);
        assertThat(version.decides(activity, version.centralAboveCents())).isEqualTo(Body.MUNICIPAL);
        assertThat(version.decides(activity, version.centralAboveCents() + 1)).isEqualTo(Body.CENTRAL);
        assertThat(version.decides(activity, null)).as("in kind").isEqualTo(Body.MUNICIPAL);
    }

    @Test
    void days_end_when_they_end_in_kosovo() {
        var version = defaults.inForce(Instant.EPOCH);
        assertThat(version.decisionDue(Instant.parse("2026-11-22T23:30:00Z")))
                .as("it is the 23rd there")
                .isEqualTo("2026-12-08T22:59:59.999Z");
        assertThat(version.enrolmentDue(LocalDate.of(2026, 3, 2))).isEqualTo("2026-04-01T21:59:59.999Z");
    }

    @Test
    void what_makes_no_sense_is_not_started_with() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Terms(0L, 1, null, null, false, List.of(BudgetLine.DONOR)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Terms(1L, 0, null, null, false, List.of(BudgetLine.DONOR)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Terms(1L, 1, null, null, false, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Version("v", Instant.EPOCH, "", 15, 30, List.of(3, 3), 1, both()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Version("v", Instant.EPOCH, "", 0, 30, List.of(3), 1, both()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Version(
                        "v", Instant.EPOCH, "", 15, 30, List.of(3), 1, Map.of(Track.REPATRIATED_PERSONS, Map.of())));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReintegrationRules(List.of()));
    }

    @Test
    void every_kind_of_assistance_is_given_on_some_track() {
        var version = defaults.inForce(Instant.EPOCH);
        assertThat(Arrays.stream(AssistanceType.values()))
                .allMatch(type -> Arrays.stream(Track.values())
                        .anyMatch(track -> version.terms(track, type).isPresent()));
    }

    private Terms terms(Track track, AssistanceType type) {
        return defaults.inForce(Instant.EPOCH).terms(track, type).orElseThrow();
    }

    private static Map<Track, Map<AssistanceType, Terms>> both() {
        return Map.of(Track.REPATRIATED_PERSONS, Map.of(), Track.DISPLACED_PERSONS_RETURN, Map.of());
    }

    private static ReintegrationRules defaults() {
        try {
            return new RulesConfiguration()
                    .reintegrationRules(
                            new ClassPathResource("reintegration-rules.json"),
                            JsonMapper.builder().build());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
