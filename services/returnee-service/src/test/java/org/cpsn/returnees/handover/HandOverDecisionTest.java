package org.cpsn.returnees.handover;

import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.OFFICER;
import static org.cpsn.platform.test.Staff.OFFICER_20;
import static org.cpsn.platform.test.Staff.RECEPTION;
import static org.cpsn.returnees.family.FamilyRule.FAMILY_IS_HERE;
import static org.cpsn.returnees.family.FamilyRule.NEW_RETURN_AFTER_RE_MIGRATION;
import static org.cpsn.returnees.family.FamilyRule.OWN_FAMILY;
import static org.cpsn.returnees.handover.HandOverRule.ASKED_FOR_ALREADY;
import static org.cpsn.returnees.handover.HandOverRule.ASKED_FOR_WHEN_HERE;
import static org.cpsn.returnees.handover.HandOverRule.ASKED_MUNICIPALITY_ANSWERS;
import static org.cpsn.returnees.handover.HandOverRule.HANDED_TO_ANOTHER;
import static org.cpsn.returnees.handover.HandOverRule.HAND_OVER_WAITS;
import static org.cpsn.returnees.handover.HandOverRule.ONE_MUNICIPALITY_IS_ASKED;
import static org.cpsn.returnees.handover.HandOverRule.TAKEN_OVER_BY_ANOTHER_MUNICIPALITY;
import static org.cpsn.returnees.handover.HandOverRule.TAKEN_OVER_WHEN_GONE;
import static org.cpsn.returnees.handover.HandOverRule.WHO_ASKED_WITHDRAWS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cpsn.platform.test.Scenario;
import org.cpsn.platform.test.Staff;
import org.cpsn.returnees.family.Family;
import org.cpsn.returnees.family.FamilyEvent;
import org.cpsn.returnees.family.FoundHow;
import org.cpsn.returnees.family.GoneReason;
import org.cpsn.returnees.family.InFamily;
import org.cpsn.returnees.family.Member;
import org.cpsn.returnees.family.Relation;
import org.cpsn.returnees.family.ReturnDetails;
import org.cpsn.returnees.family.ReturnType;
import org.junit.jupiter.api.Test;

class HandOverDecisionTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate THAT_DAY = LocalDate.of(2026, 3, 2);
    private static final Instant DUE = MONDAY.plusSeconds(72 * 3600);
    private static final InFamily REGISTERED = registered("ro-xk-01");
    private static final InFamily BY_ARTA = registered("cw-19-01");
    private static final InFamily ASKED_20 = proposed("h1", "20", "cw-19-01", "ro-19-01");
    private static final InFamily ASKED_FOR = new HandOverEvent.HandOverAskedFor(
            "f1", "h1", "19", "cw-19-01", "20", AskingReason.LIVES_HERE, "ro-20-01", MONDAY);
    private static final InFamily LOST = new FamilyEvent.ContactLost("f1", THAT_DAY, GoneReason.NO_ANSWER, MONDAY);
    private static final InFamily ABROAD =
            new FamilyEvent.ReMigrated("f1", THAT_DAY, "DE", GoneReason.NO_INCOME, MONDAY);

    private record State(Family family, HandOvers handOvers) {
        State after(InFamily event) {
            return event instanceof HandOverEvent e
                    ? new State(family, handOvers.after(e))
                    : new State(family.after((FamilyEvent) event), handOvers);
        }
    }

    @Test
    void the_reception_asks_the_municipality_and_stays_responsible_until_it_says_yes() {
        family().given(REGISTERED)
                .when(propose(RECEPTION, "h1", "19"))
                .then(proposed("h1", "19", "ro-xk-01", "ro-xk-01"), due("h1", "19"))
                .when(accept(OFFICER, "h1"))
                .then(
                        new HandOverEvent.HandOverAccepted(
                                "f1", "h1", "19", "ro-19-01", "19", "ro-xk-01", "ro-xk-01", MONDAY),
                        new FamilyEvent.ResponsibilityMoved("f1", "19", "ro-19-01", "19", "ro-xk-01", MONDAY),
                        new HandOverEvent.HandOverClockEnded("f1", "h1", ClockEnd.MET, MONDAY))
                .when(accept(OFFICER, "h1"))
                .thenRejected(HAND_OVER_WAITS);
    }

    @Test
    void a_family_that_moves_is_handed_over_by_its_municipality_and_the_caseworker_who_accepts_has_it() {
        family().given(BY_ARTA)
                .when(propose(OFFICER, "h1", "20"))
                .then(ASKED_20, due("h1", "20"))
                .when(accept(BESNIK, "h1"))
                .then(
                        new HandOverEvent.HandOverAccepted(
                                "f1", "h1", "20", "cw-20-01", "19", "cw-19-01", "ro-19-01", MONDAY),
                        new FamilyEvent.ResponsibilityMoved("f1", "20", "cw-20-01", "19", "cw-19-01", MONDAY),
                        new HandOverEvent.HandOverClockEnded("f1", "h1", ClockEnd.MET, MONDAY))
                .when(propose(OFFICER, "h2", "38"))
                .thenRejected(OWN_FAMILY)
                .when(propose(BESNIK, "h2", "20"))
                .thenRejected(HANDED_TO_ANOTHER);
    }

    @Test
    void it_is_given_back_with_a_reason_and_stays_where_it_was() {
        family().given(BY_ARTA, ASKED_20)
                .when(new HandOverCommand.GiveBack(
                        "f1", "h1", ReturnReason.DOES_NOT_LIVE_HERE, OFFICER_20.caseworker(), MONDAY))
                .then(
                        new HandOverEvent.HandOverReturned(
                                "f1", "h1", "20", ReturnReason.DOES_NOT_LIVE_HERE, "ro-19-01", MONDAY),
                        new HandOverEvent.HandOverClockEnded("f1", "h1", ClockEnd.MET, MONDAY))
                .when(propose(ARTA, "h2", "38"))
                .then(proposed("h2", "38", "cw-19-01", "cw-19-01"), due("h2", "38"));
    }

    @Test
    void only_the_municipality_that_was_asked_answers_and_one_is_asked_at_a_time() {
        family().given(BY_ARTA, ASKED_20)
                .when(accept(OFFICER, "h1"))
                .thenRejected(ASKED_MUNICIPALITY_ANSWERS)
                .when(accept(RECEPTION, "h1"))
                .thenRejected(ASKED_MUNICIPALITY_ANSWERS)
                .when(new HandOverCommand.GiveBack("f1", "h1", ReturnReason.OTHER, ARTA.caseworker(), MONDAY))
                .thenRejected(ASKED_MUNICIPALITY_ANSWERS)
                .when(propose(ARTA, "h2", "38"))
                .thenRejected(ONE_MUNICIPALITY_IS_ASKED)
                .when(propose(ARTA, "h1", "20"))
                .thenNothing();
    }

    @Test
    void whoever_is_responsible_withdraws_what_waits() {
        family().given(BY_ARTA, ASKED_20)
                .when(new HandOverCommand.Withdraw("f1", "h1", OFFICER_20.caseworker(), MONDAY))
                .thenRejected(OWN_FAMILY)
                .when(new HandOverCommand.Withdraw("f1", "h1", ARTA.caseworker(), MONDAY))
                .then(
                        new HandOverEvent.HandOverWithdrawn("f1", "h1", "20", MONDAY),
                        new HandOverEvent.HandOverClockEnded("f1", "h1", ClockEnd.DROPPED, MONDAY));
    }

    @Test
    void a_family_that_is_gone_is_not_handed_over() {
        family().given(BY_ARTA, LOST).when(propose(ARTA, "h1", "20")).thenRejected(FAMILY_IS_HERE);
    }

    @Test
    void a_family_nobody_could_reach_is_taken_over_by_the_municipality_that_meets_it() {
        family().given(BY_ARTA, LOST)
                .when(found(OFFICER_20))
                .then(
                        new FamilyEvent.FoundAgain("f1", THAT_DAY, FoundHow.SCHOOL, MONDAY),
                        new HandOverEvent.TakenOver("f1", "20", "ro-20-01", "19", "cw-19-01", MONDAY),
                        new FamilyEvent.ResponsibilityMoved("f1", "20", "ro-20-01", "19", "cw-19-01", MONDAY));
    }

    @Test
    void whoever_waited_for_an_answer_waits_no_longer_when_the_family_is_taken_over() {
        family().given(BY_ARTA, proposed("h1", "38", "cw-19-01", "ro-19-01"), LOST)
                .when(found(OFFICER_20))
                .then(
                        new FamilyEvent.FoundAgain("f1", THAT_DAY, FoundHow.SCHOOL, MONDAY),
                        new HandOverEvent.HandOverClockEnded("f1", "h1", ClockEnd.DROPPED, MONDAY),
                        new HandOverEvent.TakenOver("f1", "20", "ro-20-01", "19", "cw-19-01", MONDAY),
                        new FamilyEvent.ResponsibilityMoved("f1", "20", "ro-20-01", "19", "cw-19-01", MONDAY));
    }

    @Test
    void a_family_that_went_abroad_comes_back_by_a_new_return_wherever_it_is_met() {
        family().given(BY_ARTA, ABROAD).when(found(OFFICER_20)).thenRejected(NEW_RETURN_AFTER_RE_MIGRATION);
        family().given(BY_ARTA, ABROAD)
                .when(new HandOverCommand.TakeOverReturned(
                        "f1",
                        ReturnType.SPONTANEOUS,
                        "DE",
                        THAT_DAY,
                        ReturnDetails.NONE,
                        OFFICER_20.caseworker(),
                        MONDAY))
                .then(
                        new FamilyEvent.ReturnedAgain(
                                "f1", ReturnType.SPONTANEOUS, "DE", THAT_DAY, ReturnDetails.NONE, MONDAY),
                        new HandOverEvent.TakenOver("f1", "20", "ro-20-01", "19", "cw-19-01", MONDAY),
                        new FamilyEvent.ResponsibilityMoved("f1", "20", "ro-20-01", "19", "cw-19-01", MONDAY));
    }

    @Test
    void only_another_municipality_takes_over_and_only_who_is_gone() {
        family().given(BY_ARTA).when(found(OFFICER_20)).thenRejected(TAKEN_OVER_WHEN_GONE);
        family().given(BY_ARTA, LOST).when(found(OFFICER)).thenRejected(TAKEN_OVER_BY_ANOTHER_MUNICIPALITY);
        family().given(BY_ARTA, LOST).when(found(RECEPTION)).thenRejected(TAKEN_OVER_BY_ANOTHER_MUNICIPALITY);
    }

    @Test
    void a_municipality_to_which_the_family_has_come_asks_for_it_and_has_it_once_who_is_responsible_says_yes() {
        family().given(BY_ARTA)
                .when(askFor(OFFICER_20, "h1"))
                .then(ASKED_FOR, answerDue())
                .when(askFor(OFFICER_20, "h1"))
                .thenNothing()
                .when(accept(OFFICER_20, "h1"))
                .thenRejected(OWN_FAMILY)
                .when(accept(ARTA, "h1"))
                .then(
                        new HandOverEvent.HandOverGranted(
                                "f1", "h1", "20", "ro-20-01", "19", "cw-19-01", "cw-19-01", MONDAY),
                        new FamilyEvent.ResponsibilityMoved("f1", "20", "ro-20-01", "19", "cw-19-01", MONDAY),
                        new HandOverEvent.HandOverClockEnded("f1", "h1", ClockEnd.MET, MONDAY))
                .when(accept(ARTA, "h1"))
                .thenRejected(HAND_OVER_WAITS);
    }

    @Test
    void whoever_is_responsible_may_keep_a_family_that_is_asked_for() {
        family().given(BY_ARTA, ASKED_FOR)
                .when(refuse(BESNIK))
                .thenRejected(OWN_FAMILY)
                .when(refuse(OFFICER))
                .then(
                        new HandOverEvent.HandOverRefused(
                                "f1", "h1", "19", "20", KeepingReason.STILL_LIVES_HERE, "ro-20-01", MONDAY),
                        new HandOverEvent.HandOverClockEnded("f1", "h1", ClockEnd.MET, MONDAY))
                .when(refuse(OFFICER))
                .thenRejected(HAND_OVER_WAITS);
    }

    @Test
    void whoever_asks_for_a_family_withdraws_that_and_nobody_else_does() {
        family().given(BY_ARTA, ASKED_FOR)
                .when(new HandOverCommand.Withdraw("f1", "h1", ARTA.caseworker(), MONDAY))
                .thenRejected(WHO_ASKED_WITHDRAWS)
                .when(new HandOverCommand.Withdraw("f1", "h1", BESNIK.caseworker(), MONDAY))
                .then(
                        new HandOverEvent.HandOverWithdrawn("f1", "h1", "20", MONDAY),
                        new HandOverEvent.HandOverClockEnded("f1", "h1", ClockEnd.DROPPED, MONDAY));
    }

    @Test
    void one_answer_is_waited_for_at_a_time_whoever_asks() {
        family().given(BY_ARTA, ASKED_FOR)
                .when(askFor(OFFICER_20, "h2"))
                .thenRejected(ASKED_FOR_ALREADY)
                .when(propose(ARTA, "h2", "38"))
                .thenRejected(ASKED_FOR_ALREADY);
        family().given(BY_ARTA, proposed("h1", "38", "cw-19-01", "ro-19-01"))
                .when(askFor(OFFICER_20, "h2"))
                .thenRejected(ONE_MUNICIPALITY_IS_ASKED);
    }

    @Test
    void only_another_municipality_asks_for_a_family_and_only_for_one_that_is_here() {
        family().given(BY_ARTA).when(askFor(OFFICER, "h1")).thenRejected(TAKEN_OVER_BY_ANOTHER_MUNICIPALITY);
        family().given(BY_ARTA).when(askFor(RECEPTION, "h1")).thenRejected(TAKEN_OVER_BY_ANOTHER_MUNICIPALITY);
        family().given(BY_ARTA, LOST).when(askFor(OFFICER_20, "h1")).thenRejected(ASKED_FOR_WHEN_HERE);
        family().given(BY_ARTA, ASKED_FOR, LOST)
                .when(found(OFFICER_20))
                .then(
                        new FamilyEvent.FoundAgain("f1", THAT_DAY, FoundHow.SCHOOL, MONDAY),
                        new HandOverEvent.HandOverClockEnded("f1", "h1", ClockEnd.DROPPED, MONDAY),
                        new HandOverEvent.TakenOver("f1", "20", "ro-20-01", "19", "cw-19-01", MONDAY),
                        new FamilyEvent.ResponsibilityMoved("f1", "20", "ro-20-01", "19", "cw-19-01", MONDAY));
    }

    private static Scenario<State, HandOverCommand, InFamily> family() {
        return Scenario.of(
                new State(Family.NONE, HandOvers.NONE),
                State::after,
                (state, command) -> HandOverDecision.decide(
                        state.handOvers(), state.family().standing(), command));
    }

    private static InFamily registered(String by) {
        return new FamilyEvent.ReturnRegistered(
                "f1",
                ReturnType.VOLUNTARY,
                "DE",
                THAT_DAY,
                "19",
                by,
                List.of(new Member("child", Relation.CHILD, Set.of())),
                ReturnDetails.NONE,
                MONDAY);
    }

    private static InFamily proposed(String id, String to, String fromWorker, String by) {
        return new HandOverEvent.HandOverProposed("f1", id, "19", fromWorker, to, HandOverReason.MOVED, by, MONDAY);
    }

    private static InFamily due(String id, String to) {
        return new HandOverEvent.HandOverDue("f1", id, to, DUE, "2026-1", MONDAY);
    }

    private static HandOverCommand propose(Staff by, String id, String to) {
        return new HandOverCommand.Propose("f1", id, to, HandOverReason.MOVED, DUE, "2026-1", by.caseworker(), MONDAY);
    }

    private static HandOverCommand accept(Staff by, String id) {
        return new HandOverCommand.Accept("f1", id, by.caseworker(), MONDAY);
    }

    private static InFamily answerDue() {
        return new HandOverEvent.HandOverAnswerDue("f1", "h1", "19", "cw-19-01", DUE, "2026-1", MONDAY);
    }

    private static HandOverCommand askFor(Staff by, String id) {
        return new HandOverCommand.AskFor("f1", id, AskingReason.LIVES_HERE, DUE, "2026-1", by.caseworker(), MONDAY);
    }

    private static HandOverCommand refuse(Staff by) {
        return new HandOverCommand.Refuse("f1", "h1", KeepingReason.STILL_LIVES_HERE, by.caseworker(), MONDAY);
    }

    private static HandOverCommand found(Staff by) {
        return new HandOverCommand.TakeOverFound("f1", THAT_DAY, FoundHow.SCHOOL, by.caseworker(), MONDAY);
    }
}
