package org.cpsn.returnees.livelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.returnees.family.FamilyRule.OWN_FAMILY;
import static org.cpsn.returnees.livelihood.LivelihoodRule.ACTIVITY_EXISTS;
import static org.cpsn.returnees.livelihood.LivelihoodRule.CHECK_UP_IS_AWAITED;
import static org.cpsn.returnees.livelihood.LivelihoodRule.NOT_BEFORE_ITS_TIME;
import static org.cpsn.returnees.livelihood.LivelihoodRule.STARTED_AFTER_THE_ARRIVAL;
import static org.cpsn.returnees.livelihood.LivelihoodRule.WORK_OF_AN_ADULT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.platform.test.Scenario;
import org.cpsn.platform.test.Staff;
import org.cpsn.returnees.family.FamilyEvent;
import org.cpsn.returnees.family.FoundHow;
import org.cpsn.returnees.family.GoneReason;
import org.cpsn.returnees.family.Relation;
import org.cpsn.returnees.family.ReturnDetails;
import org.cpsn.returnees.family.ReturnType;
import org.cpsn.returnees.family.Standing;
import org.cpsn.returnees.family.Track;
import org.cpsn.returnees.family.Whereabouts;
import org.cpsn.returnees.rules.ReintegrationRules;
import org.junit.jupiter.api.Test;

class LivelihoodDecisionTest {
    private static final LocalDate ARRIVED = LocalDate.of(2026, 3, 2);
    private static final LocalDate STARTED = LocalDate.of(2026, 4, 1);
    private static final Instant AT = Instant.parse("2026-04-20T09:00:00Z");
    private static final ReintegrationRules.Version RULES = new ReintegrationRules.Version(
            "r1",
            Instant.EPOCH,
            "",
            15,
            30,
            List.of(12, 3, 6),
            1,
            Map.of(Track.REPATRIATED_PERSONS, Map.of(), Track.DISPLACED_PERSONS_RETURN, Map.of()));

    @Test
    void somebody_looks_after_three_six_and_twelve_months_how_it_goes() {
        work().when(start(ARTA, "mother", STARTED))
                .then(started(), due(3, 1), due(6, 1), due(12, 1))
                .when(start(ARTA, "mother", STARTED))
                .thenNothing()
                .when(checkUp(3, STARTED.plusMonths(2).minusDays(1), ActivityState.ALIVE))
                .thenRejected(NOT_BEFORE_ITS_TIME)
                .when(checkUp(3, STARTED.plusMonths(3), ActivityState.ALIVE))
                .then(recorded(3, STARTED.plusMonths(3), ActivityState.ALIVE), ended(3, CheckUpOutcome.MET))
                .when(checkUp(3, STARTED.plusMonths(3), ActivityState.ALIVE))
                .thenRejected(CHECK_UP_IS_AWAITED)
                .when(checkUp(4, STARTED.plusMonths(4), ActivityState.ALIVE))
                .thenRejected(CHECK_UP_IS_AWAITED);
    }

    @Test
    void a_missed_check_up_stays_due_and_one_that_finds_an_end_is_the_last() {
        work().given(started(), due(3, 1), due(6, 1), due(12, 1))
                .when(checkUp(6, STARTED.plusMonths(6), ActivityState.SUSPENDED))
                .then(recorded(6, STARTED.plusMonths(6), ActivityState.SUSPENDED), ended(6, CheckUpOutcome.MET))
                .when(checkUp(3, STARTED.plusMonths(7), ActivityState.ENDED))
                .then(
                        recorded(3, STARTED.plusMonths(7), ActivityState.ENDED),
                        ended(3, CheckUpOutcome.MET),
                        ended(12, CheckUpOutcome.DROPPED))
                .when(checkUp(12, STARTED.plusMonths(12), ActivityState.ALIVE))
                .thenRejected(CHECK_UP_IS_AWAITED);
    }

    @Test
    void an_activity_is_an_adults_and_begins_after_the_return() {
        work().when(start(ARTA, "child", STARTED))
                .thenRejected(WORK_OF_AN_ADULT)
                .when(start(ARTA, "mother", ARRIVED.minusDays(1)))
                .thenRejected(STARTED_AFTER_THE_ARRIVAL)
                .when(start(BESNIK, "mother", STARTED))
                .thenRejected(OWN_FAMILY)
                .when(checkUp(3, STARTED, ActivityState.ALIVE))
                .thenRejected(ACTIVITY_EXISTS);
    }

    @Test
    void nobody_checks_the_work_of_a_family_that_is_gone_and_somebody_does_when_it_is_found() {
        var state = Livelihoods.NONE.after(started()).after(due(3, 1)).after(due(6, 1));
        var lost = new FamilyEvent.ContactLost("f1", STARTED, GoneReason.NO_ANSWER, AT);
        assertThat(LivelihoodDecision.because(state, standing(), lost))
                .containsExactly(ended(3, CheckUpOutcome.DROPPED), ended(6, CheckUpOutcome.DROPPED));
        var dropped = state.after(ended(3, CheckUpOutcome.DROPPED)).after(ended(6, CheckUpOutcome.DROPPED));
        var found = new FamilyEvent.FoundAgain("f1", STARTED, FoundHow.HOME_VISIT, AT);
        assertThat(LivelihoodDecision.because(dropped, standing(), found)).containsExactly(due(3, 2), due(6, 2));
        assertThat(LivelihoodDecision.because(state, standing(), found)).isEmpty();
        var over = dropped.after(recorded(3, STARTED, ActivityState.ENDED));
        assertThat(LivelihoodDecision.because(over, standing(), found)).isEmpty();
        var moved = new FamilyEvent.ResponsibilityMoved("f1", "19", "cw-19-01", "20", "ro-20-01", AT);
        assertThat(LivelihoodDecision.because(state, standing(), moved))
                .as("whoever becomes responsible looks after the same")
                .containsExactly(
                        ended(3, CheckUpOutcome.DROPPED), ended(6, CheckUpOutcome.DROPPED), due(3, 2), due(6, 2));
    }

    private static Scenario<Livelihoods, LivelihoodCommand, LivelihoodEvent> work() {
        return Scenario.of(
                Livelihoods.NONE,
                Livelihoods::after,
                (state, command) -> LivelihoodDecision.decide(state, standing(), command));
    }

    private static Standing standing() {
        return new Standing(
                ReturnType.VOLUNTARY,
                ARRIVED,
                ReturnDetails.NONE,
                ARRIVED,
                "19",
                "cw-19-01",
                Map.of("child", Relation.CHILD, "mother", Relation.CAREGIVER),
                Whereabouts.HERE,
                null);
    }

    private static LivelihoodCommand start(Staff by, String person, LocalDate on) {
        return new LivelihoodCommand.Start("f1", "a1", ActivityKind.BEEKEEPING, person, on, RULES, by.caseworker(), AT);
    }

    private static LivelihoodCommand checkUp(int months, LocalDate on, ActivityState state) {
        return new LivelihoodCommand.CheckUp(
                "f1", "a1", months, on, state, IncomeBand.UP_TO_150, ARTA.caseworker(), AT);
    }

    private static LivelihoodEvent started() {
        return new LivelihoodEvent.ActivityStarted("f1", "a1", ActivityKind.BEEKEEPING, "mother", STARTED, AT);
    }

    private static LivelihoodEvent due(int months, int round) {
        return new LivelihoodEvent.CheckUpDue(
                "f1", "a1", months, round, "19", "cw-19-01", LocalDay.endOf(STARTED.plusMonths(months)), "r1", AT);
    }

    private static LivelihoodEvent recorded(int months, LocalDate on, ActivityState state) {
        return new LivelihoodEvent.CheckUpRecorded("f1", "a1", months, on, state, IncomeBand.UP_TO_150, AT);
    }

    private static LivelihoodEvent ended(int months, CheckUpOutcome outcome) {
        return new LivelihoodEvent.CheckUpEnded("f1", "a1", months, 1, outcome, AT);
    }
}
