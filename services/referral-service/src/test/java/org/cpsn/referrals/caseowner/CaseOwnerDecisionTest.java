package org.cpsn.referrals.caseowner;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.cpsn.platform.test.Scenario;
import org.junit.jupiter.api.Test;

class CaseOwnerDecisionTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(1, ChronoUnit.DAYS);
    private static final Instant WEDNESDAY = MONDAY.plus(2, ChronoUnit.DAYS);

    private final CaseOwnerEvent made = new CaseOwnerEvent.ReferralNoted("c1", "r1", MONDAY);
    private final CaseOwnerEvent moved =
            new CaseOwnerEvent.OwnerNoted("c1", "p1", "cw-20-01", "20", Set.of("r1"), Set.of(), TUESDAY);

    @Test
    void earlier_referrals_follow_the_case_to_its_new_owner() {
        aCase().given(made).when(owner("cw-20-01", "20")).then(moved);
    }

    @Test
    void hearing_of_the_same_owner_again_changes_nothing() {
        aCase().given(made, moved).when(owner("cw-20-01", "20")).thenNothing();
    }

    @Test
    void a_referral_made_by_the_new_owner_is_noted_and_no_more() {
        aCase().given(made, moved)
                .when(new CaseOwnerCommand.NoteReferral("c1", "r2", WEDNESDAY))
                .then(new CaseOwnerEvent.ReferralNoted("c1", "r2", WEDNESDAY));
    }

    @Test
    void a_referral_made_before_the_move_but_heard_of_after_it_follows_too() {
        aCase().given(moved)
                .when(new CaseOwnerCommand.NoteReferral("c1", "r2", MONDAY))
                .then(
                        new CaseOwnerEvent.ReferralNoted("c1", "r2", MONDAY),
                        new CaseOwnerEvent.OwnerNoted("c1", "p1", "cw-20-01", "20", Set.of("r2"), Set.of(), TUESDAY));
    }

    @Test
    void a_referral_is_noted_once() {
        aCase().given(made)
                .when(new CaseOwnerCommand.NoteReferral("c1", "r1", MONDAY))
                .thenNothing();
    }

    @Test
    void an_exchange_follows_the_case_as_its_referrals_do() {
        var drafted = new CaseOwnerEvent.ExchangeNoted("c1", "x1", MONDAY);
        aCase().when(new CaseOwnerCommand.NoteExchange("c1", "x1", MONDAY)).then(drafted);
        aCase().given(drafted)
                .when(new CaseOwnerCommand.NoteExchange("c1", "x1", MONDAY))
                .thenNothing();
        aCase().given(drafted)
                .when(owner("cw-20-01", "20"))
                .then(new CaseOwnerEvent.OwnerNoted("c1", "p1", "cw-20-01", "20", Set.of(), Set.of("x1"), TUESDAY));
        aCase().given(moved)
                .when(new CaseOwnerCommand.NoteExchange("c1", "x1", MONDAY))
                .then(
                        drafted,
                        new CaseOwnerEvent.OwnerNoted("c1", "p1", "cw-20-01", "20", Set.of(), Set.of("x1"), TUESDAY));
    }

    @Test
    void that_a_consent_has_ended_is_of_interest_where_a_partner_was_told() {
        var ended = new CaseOwnerCommand.NoteConsentEnded("c1", "k1", WEDNESDAY);
        aCase().given(moved).when(ended).thenNothing();
        aCase().given(new CaseOwnerEvent.ExchangeNoted("c1", "x1", MONDAY))
                .when(ended)
                .then(new CaseOwnerEvent.ConsentEnded("c1", "k1", Set.of("x1"), WEDNESDAY));
    }

    private static CaseOwnerCommand owner(String caseworker, String municipality) {
        return new CaseOwnerCommand.NoteOwner("c1", "p1", caseworker, municipality, TUESDAY);
    }

    private static Scenario<CaseOwner, CaseOwnerCommand, CaseOwnerEvent> aCase() {
        return Scenario.of(CaseOwner.UNKNOWN, CaseOwner::after, CaseOwnerDecision::decide);
    }
}
