package org.cpsn.notifications.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.cpsn.events.AboutCase;
import org.cpsn.events.AboutReturnee;
import org.cpsn.notifications.liaison.Exploitation;
import org.cpsn.notifications.liaison.LiaisonCommand;
import org.cpsn.notifications.liaison.Outcome;
import org.cpsn.notifications.liaison.RiskLevel;
import org.cpsn.platform.personal.Pseudonyms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes across the border, and what does not. */
class LiaisonReactionsTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Pseudonyms PSEUDONYMS =
            new Pseudonyms(Base64.getEncoder().encodeToString(new byte[32]));

    @ParameterizedTest
    @EnumSource
    void a_concern_that_points_to_trafficking_is_reported(Exploitation concern) {
        assertThat(registered(concern.name(), "NEGLECT"))
                .containsExactly(new LiaisonCommand.ReportPotentialVictim(
                        "feed-xk", PSEUDONYMS.ofCase("c1"), PSEUDONYMS.ofChild("p1"), Set.of(concern), true, MONDAY));
    }

    @Test
    void other_concerns_stay_at_home() {
        assertThat(registered("NEGLECT", "SCHOOL_DROPOUT", "MIGRANT", "A_CODE_OF_TOMORROW"))
                .isEmpty();
    }

    @Test
    void who_works_on_a_case_stays_at_home() {
        assertThat(on(new AboutCase.CaseAssigned("c1", "p1", "19", "cw-19-02", MONDAY)))
                .isEmpty();
    }

    @Test
    void the_risk_is_offered_to_the_feed() {
        assertThat(on(new AboutCase.RiskLevelAssigned("c1", "p1", "19", "cw-19-01", "MEDIUM", MONDAY)))
                .containsExactly(
                        new LiaisonCommand.NoteRisk("feed-xk", PSEUDONYMS.ofCase("c1"), RiskLevel.MEDIUM, MONDAY));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_SUBSTANTIATED, NOT_SUBSTANTIATED",
        "TRANSFERRED_OTHER_COUNTRY, TRANSFERRED_ABROAD",
        "DEATH_OF_CHILD, CLOSED",
        "ADOPTED, CLOSED",
        "A_REASON_OF_TOMORROW, CLOSED"
    })
    void of_a_closure_only_what_a_partner_must_know(String reason, Outcome outcome) {
        assertThat(on(new AboutCase.CaseClosed("c1", "p1", "19", reason, MONDAY)))
                .containsExactly(new LiaisonCommand.NoteClosure("feed-xk", PSEUDONYMS.ofCase("c1"), outcome, MONDAY));
    }

    @Test
    void a_reopening_is_offered_to_the_feed() {
        assertThat(on(new AboutCase.CaseReopened("c1", "p1", "19", "cw-19-01", MONDAY)))
                .containsExactly(new LiaisonCommand.NoteReopening(
                        "feed-xk", PSEUDONYMS.ofCase("c1"), PSEUDONYMS.ofChild("p1"), MONDAY));
    }

    @Test
    void every_returned_child_is_reported_with_the_month_and_no_adult() {
        var told = new WhenChildReturns(PSEUDONYMS)
                .on(
                        new AboutReturnee.ReturningFamilyRegistered(
                                "f1",
                                "ASSISTED_VOLUNTARY",
                                "DE",
                                LocalDate.of(2026, 2, 27),
                                "19",
                                "cw-19-01",
                                List.of(
                                        new AboutReturnee.Member("p1", "CAREGIVER", Set.of()),
                                        new AboutReturnee.Member("p2", "CHILD", Set.of()),
                                        new AboutReturnee.Member("p3", "CHILD", Set.of("HEALTH"))),
                                MONDAY),
                        "e1");
        assertThat(told)
                .extracting(command -> ((LiaisonCommand.ReportReturn) command).pseudonym())
                .containsExactly(PSEUDONYMS.ofChild("p2"), PSEUDONYMS.ofChild("p3"));
        assertThat(told)
                .extracting(command -> ((LiaisonCommand.ReportReturn) command).arrivedIn())
                .containsOnly(YearMonth.of(2026, 2));
        assertThat(told).extracting(LiaisonCommand::reference).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "FORCED_BEGGING, FORCED_BEGGING",
        "SEXUAL_EXPLOITATION, SEXUALLY_EXPLOITED",
        "CHILD_LABOUR, WORST_FORMS_OF_CHILD_LABOR",
        "FORCED_MARRIAGE, EARLY_FORCED_MARRIAGE",
        "ORGAN_REMOVAL, TRAFFICKED_SMUGGLED",
        "A_TYPE_OF_TOMORROW, TRAFFICKED_SMUGGLED"
    })
    void a_suspicion_that_comes_up_later_is_reported_too(String type, Exploitation exploitation) {
        assertThat(on(determined("POSSIBLE_VICTIM_OF_TRAFFICKING", Set.of(type))))
                .containsExactly(new LiaisonCommand.ReportPotentialVictim(
                        "feed-xk",
                        PSEUDONYMS.ofCase("c1"),
                        PSEUDONYMS.ofChild("p1"),
                        Set.of(exploitation),
                        true,
                        MONDAY));
    }

    @Test
    void a_suspicion_without_a_type_is_trafficking_all_the_same() {
        assertThat(on(determined("ACTUAL_VICTIM_OF_TRAFFICKING", Set.of())))
                .extracting(command -> ((LiaisonCommand.ReportPotentialVictim) command).exploitation())
                .containsExactly(Set.of(Exploitation.TRAFFICKED_SMUGGLED));
    }

    @Test
    void a_child_found_to_be_no_victim_is_not_reported_as_one() {
        assertThat(on(determined("NOT_A_VICTIM_OF_TRAFFICKING", Set.of()))).isEmpty();
    }

    private static AboutCase determined(String status, Set<String> types) {
        return new AboutCase.TraffickingStatusDetermined(
                "c1", "p1", "19", "cw-19-01", status, null, "POLICE", types, MONDAY);
    }

    private static List<LiaisonCommand> registered(String... concerns) {
        return on(new AboutCase.CaseRegistered("c1", "p1", "19", "cw-19-01", Set.of(concerns), true, MONDAY));
    }

    private static List<LiaisonCommand> on(AboutCase event) {
        return new WhenChildMayBeTrafficked(PSEUDONYMS).on(event, "e1");
    }
}
