package org.cpsn.cases.trafficking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.cpsn.cases.casefile.CaseRule.CASE_IS_OPEN;
import static org.cpsn.cases.casefile.CaseRule.CHANGED_MEANWHILE;
import static org.cpsn.cases.casefile.CaseRule.OWN_CASE;
import static org.cpsn.cases.trafficking.TraffickingRule.EXPLOITATION_OF_A_VICTIM_IS_NAMED;
import static org.cpsn.cases.trafficking.TraffickingRule.STATUS_IS_DECIDED_BY_NOW;
import static org.cpsn.cases.trafficking.TraffickingRule.STATUS_WITH_ITS_REASON;
import static org.cpsn.cases.trafficking.TraffickingRule.SUPERVISOR_CLEARS_SUSPICION;
import static org.cpsn.cases.trafficking.TraffickingStatus.ACTUAL_VICTIM_OF_TRAFFICKING;
import static org.cpsn.cases.trafficking.TraffickingStatus.NOT_A_VICTIM_OF_TRAFFICKING;
import static org.cpsn.cases.trafficking.TraffickingStatus.POSSIBLE_VICTIM_OF_TRAFFICKING;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DRITA;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cpsn.cases.casefile.CaseEvent;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.cases.casefile.RiskLevel;
import org.cpsn.cases.casefile.Standing;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.test.Scenario;
import org.cpsn.platform.test.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TraffickingDecisionTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final Personal<String> SEEN = new Personal<>("child", "c2VlbnM=");
    private static final ScreeningRules.Version RULES = rules(3);
    private static final Screening NOTHING = screening(Map.of(), Set.of(), Set.of(), Accompanied.NOBODY);
    private static final Screening ACT_AND_PURPOSE = screening(
            Map.of(), Set.of(TraffickingAct.TRANSPORTATION), Set.of(Exploitation.FORCED_BEGGING), Accompanied.PARENT);

    @Test
    void act_and_purpose_suffice_for_a_child_whatever_the_means() {
        assertThat(ACT_AND_PURPOSE.means()).isEmpty();
        assertThat(ACT_AND_PURPOSE.grounds(RULES)).containsExactly(Ground.ACT_AND_PURPOSE);
    }

    @ParameterizedTest
    @EnumSource
    void no_means_makes_a_suspicion_of_its_own(TraffickingMeans means) {
        assertThat(new Screening(Map.of(), Set.of(), Set.of(), Set.of(means), Accompanied.NOBODY, false).grounds(RULES))
                .isEmpty();
    }

    @Test
    void an_act_without_a_purpose_is_no_suspicion_yet_and_neither_is_a_purpose_without_an_act() {
        assertThat(screening(Map.of(), Set.of(TraffickingAct.RECEIPT), Set.of(), Accompanied.NOBODY)
                        .grounds(RULES))
                .isEmpty();
        assertThat(screening(Map.of(), Set.of(), Set.of(Exploitation.CHILD_LABOUR), Accompanied.NOBODY)
                        .grounds(RULES))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whoever_accompanies_the_child_never_makes_the_suspicion_smaller(Accompanied who) {
        var signs = yes(3);
        var alone = screening(signs, ACT_AND_PURPOSE.acts(), ACT_AND_PURPOSE.purposes(), Accompanied.NOBODY);
        var with = screening(signs, ACT_AND_PURPOSE.acts(), ACT_AND_PURPOSE.purposes(), who);
        assertThat(with.grounds(RULES)).isEqualTo(alone.grounds(RULES));
        assertThat(with.score(RULES)).isEqualTo(alone.score(RULES));
    }

    @Test
    void indicators_alone_raise_suspicion_from_the_configured_sum_on() {
        assertThat(screening(yes(2), Set.of(), Set.of(), Accompanied.PARENT).grounds(RULES))
                .isEmpty();
        assertThat(screening(yes(3), Set.of(), Set.of(), Accompanied.PARENT).grounds(RULES))
                .containsExactly(Ground.INDICATORS);
    }

    @Test
    void whoever_screens_may_suspect_what_no_indicator_says() {
        var suspected = new Screening(Map.of(), Set.of(), Set.of(), Set.of(), Accompanied.PARENT, true);
        assertThat(suspected.grounds(RULES)).containsExactly(Ground.JUDGEMENT);
    }

    @Test
    void a_low_score_takes_nothing_away_from_the_other_grounds() {
        var allNo = Arrays.stream(Indicator.values()).collect(Collectors.toMap(one -> one, one -> Sign.NO));
        var denied = screening(allNo, ACT_AND_PURPOSE.acts(), ACT_AND_PURPOSE.purposes(), Accompanied.PARENT);
        assertThat(denied.grounds(RULES)).containsExactly(Ground.ACT_AND_PURPOSE);
    }

    @Test
    void what_is_not_answered_is_not_known_and_not_known_is_not_no() {
        assertThat(NOTHING.signs()).containsEntry(Indicator.CTI_16, Sign.UNKNOWN);
        assertThat(screened(NOTHING).outcome()).isEqualTo(Outcome.NOT_ALL_KNOWN);
        var allNo = Arrays.stream(Indicator.values()).collect(Collectors.toMap(one -> one, one -> Sign.NO));
        var nothingSeen = screening(allNo, Set.of(), Set.of(), Accompanied.PARENT);
        assertThat(screened(nothingSeen).outcome()).isEqualTo(Outcome.NO_SIGN_SEEN);
        allNo.put(Indicator.CTI_07, Sign.UNKNOWN);
        assertThat(screened(screening(allNo, Set.of(), Set.of(), Accompanied.PARENT))
                        .outcome())
                .isEqualTo(Outcome.NOT_ALL_KNOWN);
    }

    @Test
    void a_suspicion_makes_the_child_a_possible_victim_and_raises_the_risk_with_its_reason() {
        in(RiskLevel.LOW)
                .when(screen(ARTA, ACT_AND_PURPOSE))
                .then(screened(ACT_AND_PURPOSE), suspected(null), high(SEEN));
    }

    @Test
    void where_the_risk_is_high_already_only_the_suspicion_is_added() {
        in(RiskLevel.HIGH).when(screen(ARTA, ACT_AND_PURPOSE)).then(screened(ACT_AND_PURPOSE), suspected(null));
    }

    @Test
    void a_screening_without_suspicion_decides_nothing_and_lowers_nothing() {
        in(RiskLevel.HIGH).given(suspected(null)).when(screen(ARTA, NOTHING)).then(screened(NOTHING));
    }

    @Test
    void who_is_suspected_already_is_not_suspected_anew() {
        in(RiskLevel.HIGH)
                .given(suspected(null))
                .when(screen(ARTA, ACT_AND_PURPOSE))
                .then(screened(ACT_AND_PURPOSE));
    }

    @Test
    void a_risk_that_was_lowered_is_high_again_with_the_next_suspicion() {
        in(RiskLevel.LOW)
                .given(suspected(null))
                .when(screen(ARTA, ACT_AND_PURPOSE))
                .then(screened(ACT_AND_PURPOSE), high(SEEN));
    }

    @Test
    void a_child_found_to_be_no_victim_can_be_suspected_again() {
        in(RiskLevel.HIGH)
                .given(suspected(null), determined(NOT_A_VICTIM_OF_TRAFFICKING, POSSIBLE_VICTIM_OF_TRAFFICKING))
                .when(screen(ARTA, ACT_AND_PURPOSE))
                .then(screened(ACT_AND_PURPOSE), suspected(NOT_A_VICTIM_OF_TRAFFICKING));
    }

    @Test
    void what_the_police_decide_is_recorded_with_who_decided_it_and_raises_the_risk() {
        in(null).when(determine(ARTA, ACTUAL_VICTIM_OF_TRAFFICKING, 0))
                .then(determined(ACTUAL_VICTIM_OF_TRAFFICKING, null), high(SEEN));
    }

    @Test
    void only_a_supervisor_records_that_a_child_is_no_victim_and_the_risk_stays() {
        in(RiskLevel.HIGH)
                .given(suspected(null))
                .when(determine(ARTA, NOT_A_VICTIM_OF_TRAFFICKING, 1))
                .thenRejected(SUPERVISOR_CLEARS_SUSPICION)
                .when(determine(DRITA, NOT_A_VICTIM_OF_TRAFFICKING, 1))
                .then(determined(NOT_A_VICTIM_OF_TRAFFICKING, POSSIBLE_VICTIM_OF_TRAFFICKING));
    }

    @Test
    void every_decision_needs_a_reason() {
        for (var status : TraffickingStatus.values())
            in(RiskLevel.HIGH).when(determine(DRITA, status, 0, TODAY, null)).thenRejected(STATUS_WITH_ITS_REASON);
    }

    @Test
    void no_decision_lies_in_the_future() {
        in(RiskLevel.HIGH)
                .when(determine(DRITA, POSSIBLE_VICTIM_OF_TRAFFICKING, 0, TODAY.plusDays(1), SEEN))
                .thenRejected(STATUS_IS_DECIDED_BY_NOW);
    }

    @Test
    void for_a_victim_the_exploitation_is_named() {
        var finding = new Finding(
                ACTUAL_VICTIM_OF_TRAFFICKING, DecidingOrganisation.POLICE, TODAY, Set.of(), Set.of(), Set.of(), null);
        in(RiskLevel.HIGH)
                .when(new TraffickingCommand.Determine("c1", "d1", finding, SEEN, 0, ARTA.caseworker(), MONDAY))
                .thenRejected(EXPLOITATION_OF_A_VICTIM_IS_NAMED);
    }

    @Test
    void nobody_decides_over_a_decision_they_have_not_seen() {
        in(RiskLevel.HIGH)
                .given(suspected(null))
                .when(determine(DRITA, NOT_A_VICTIM_OF_TRAFFICKING, 0))
                .thenRejected(CHANGED_MEANWHILE);
    }

    @Test
    void nobody_screens_or_decides_in_a_case_that_is_not_theirs_or_closed() {
        in(RiskLevel.HIGH).when(screen(BESNIK, NOTHING)).thenRejected(OWN_CASE);
        in(RiskLevel.HIGH)
                .when(determine(BESNIK, POSSIBLE_VICTIM_OF_TRAFFICKING, 0))
                .thenRejected(OWN_CASE);
        scenario(new Standing("child", "19", "cw-19-01", RiskLevel.LOW, MONDAY, false, Set.of()))
                .when(screen(ARTA, ACT_AND_PURPOSE))
                .thenRejected(CASE_IS_OPEN);
    }

    @Test
    void the_version_of_the_weights_in_force_is_the_latest_that_has_begun() {
        var first = version("1", "2020-01-01T00:00:00Z", 3);
        var second = version("2", "2026-01-01T00:00:00Z", 2);
        var rules = new ScreeningRules(List.of(first, second));
        assertThat(rules.inForce(Instant.parse("2025-12-31T00:00:00Z"))).isEqualTo(first);
        assertThat(rules.inForce(MONDAY)).isEqualTo(second);
        assertThat(rules.inForce(Instant.parse("2019-01-01T00:00:00Z"))).isEqualTo(first);
    }

    @Test
    void a_file_that_weighs_not_every_indicator_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ScreeningRules.Version("1", MONDAY, "", 3, new HashMap<>(Map.of(Indicator.CTI_01, 1))));
        assertThatIllegalArgumentException().isThrownBy(() -> rules(0));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new ScreeningRules(List.of(RULES, version(RULES.version(), "2026-01-01T00:00:00Z", 3))));
    }

    private static ScreeningRules.Version rules(int alertAt) {
        return version("2026-1", "2000-01-01T00:00:00Z", alertAt);
    }

    private static ScreeningRules.Version version(String name, String from, int alertAt) {
        var weights = new EnumMap<Indicator, Integer>(Indicator.class);
        for (var indicator : Indicator.values()) weights.put(indicator, 1);
        return new ScreeningRules.Version(name, Instant.parse(from), "", alertAt, weights);
    }

    private static Map<Indicator, Sign> yes(int how) {
        return Arrays.stream(Indicator.values()).limit(how).collect(Collectors.toMap(one -> one, one -> Sign.YES));
    }

    private static Screening screening(
            Map<Indicator, Sign> signs, Set<TraffickingAct> acts, Set<Exploitation> purposes, Accompanied who) {
        return new Screening(signs, acts, purposes, Set.of(), who, false);
    }

    private static TraffickingCommand screen(Staff by, Screening screening) {
        return new TraffickingCommand.Screen("c1", "s1", screening, SEEN, RULES, by.caseworker(), MONDAY);
    }

    private static TraffickingEvent.Screened screened(Screening screening) {
        return new TraffickingEvent.Screened(
                "c1", "s1", screening, SEEN, "2026-1", screening.score(RULES), screening.grounds(RULES), MONDAY);
    }

    private static TraffickingEvent suspected(TraffickingStatus before) {
        var finding = new Finding(
                POSSIBLE_VICTIM_OF_TRAFFICKING,
                DecidingOrganisation.NON_POLICE_GOVERNMENTAL_ORGANIZATION,
                TODAY,
                Set.of(Exploitation.FORCED_BEGGING),
                Set.of(),
                Set.of(),
                null);
        return new TraffickingEvent.StatusDetermined(
                "c1", "child", "19", "cw-19-01", "s1", finding, before, "s1", SEEN, MONDAY);
    }

    private static Finding finding(TraffickingStatus status, LocalDate on) {
        return new Finding(
                status,
                DecidingOrganisation.POLICE,
                on,
                Set.of(Exploitation.FORCED_BEGGING),
                Set.of(MethodOfControl.TAKES_EARNINGS),
                Set.of(MethodOfRecruitment.THROUGH_FAMILY_OR_FAMILY_EVENTS),
                TraffickerRelationship.FAMILIAL);
    }

    private static TraffickingCommand determine(Staff by, TraffickingStatus status, int basedOn) {
        return determine(by, status, basedOn, TODAY, SEEN);
    }

    private static TraffickingCommand determine(
            Staff by, TraffickingStatus status, int basedOn, LocalDate on, Personal<String> reason) {
        return new TraffickingCommand.Determine(
                "c1", "d1", finding(status, on), reason, basedOn, by.caseworker(), MONDAY);
    }

    private static TraffickingEvent determined(TraffickingStatus status, TraffickingStatus before) {
        return new TraffickingEvent.StatusDetermined(
                "c1", "child", "19", "cw-19-01", "d1", finding(status, TODAY), before, null, SEEN, MONDAY);
    }

    private static CaseEvent.RiskLevelAssigned high(Personal<String> reason) {
        return new CaseEvent.RiskLevelAssigned("c1", "child", "19", "cw-19-01", RiskLevel.HIGH, reason, MONDAY);
    }

    private static Scenario<Identification, TraffickingCommand, InCase> in(RiskLevel risk) {
        return scenario(new Standing("child", "19", "cw-19-01", risk, MONDAY, true, Set.of()));
    }

    private static Scenario<Identification, TraffickingCommand, InCase> scenario(Standing standing) {
        return Scenario.of(
                Identification.NONE,
                (state, event) -> event instanceof TraffickingEvent e ? state.after(e) : state,
                (state, command) -> TraffickingDecision.decide(state, standing, command));
    }
}
