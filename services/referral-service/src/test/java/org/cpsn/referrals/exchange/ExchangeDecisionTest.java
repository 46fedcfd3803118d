package org.cpsn.referrals.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.COORDINATOR;
import static org.cpsn.platform.test.Staff.DRITA;
import static org.cpsn.platform.test.Staff.LIAISON;
import static org.cpsn.platform.test.Staff.PARTNER_AL;
import static org.cpsn.platform.test.Staff.PARTNER_ME;
import static org.cpsn.platform.test.Staff.PROVIDER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Role;
import org.cpsn.platform.security.Scope;
import org.cpsn.platform.test.Scenario;
import org.cpsn.referrals.consent.ConsentEvent;
import org.cpsn.referrals.consent.NotedConsents;
import org.cpsn.referrals.consent.NotedConsentsTest;
import org.cpsn.referrals.providers.ServiceType;
import org.junit.jupiter.api.Test;

class ExchangeDecisionTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(1, ChronoUnit.DAYS);
    private static final Instant SUNDAY = MONDAY.minus(1, ChronoUnit.DAYS);
    private static final Instant DUE = MONDAY.plus(12, ChronoUnit.HOURS);
    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);
    private static final Personal<String> TEXT = new Personal<>("child", "sealed");
    private static final Caseworker SELF = Caseworker.system("referral-service");
    private static final Caseworker TWO_HATS =
            new Caseworker("li-xk-01", Set.of(Role.LIAISON, Role.COORDINATOR), "coordinator-xk", null, Scope.ALL);
    private static final About ABOUT = new About("case", "child", "partner-al", "cw-19-01", "19");
    private static final ExchangeLimits.Version LIMITS = limits();

    private final ExchangeEvent begun = new ExchangeEvent.Begun("x", ABOUT, MONDAY);
    private final ExchangeEvent drafted = drafted("m1", draft(Verb.NOTIFICATION));
    private final ExchangeEvent submitted =
            new ExchangeEvent.Submitted("x", ABOUT, "m1", Verb.NOTIFICATION, "li-xk-01", DUE, "1", MONDAY);
    private final ExchangeEvent[] notified = told("m1", Verb.NOTIFICATION);
    private final ExchangeEvent[] referred = and(notified, told("m2", Verb.REFERRAL));
    private final ExchangeEvent[] handedOver =
            and(referred, new ExchangeEvent.HandOverAnswered("x", ABOUT, "m2", true, null, null, MONDAY));
    private final ExchangeEvent handBack =
            new ExchangeEvent.HandBackProposed("x", ABOUT, "hb", HandOverReason.NO_CAPACITY, TEXT, DUE, "1", MONDAY);

    // who prepares, checks and approves

    @Test
    void the_first_message_begins_the_exchange() {
        anExchange()
                .when(prepare("m1", draft(Verb.NOTIFICATION), ARTA.caseworker()))
                .then(begun, drafted);
    }

    @Test
    void a_supervisor_of_the_municipality_prepares_too() {
        anExchange()
                .when(prepare("m1", draft(Verb.NOTIFICATION), DRITA.caseworker()))
                .then(begun, drafted("m1", draft(Verb.NOTIFICATION), "sv-19-01"));
    }

    @Test
    void nobody_prepares_for_a_case_that_is_not_theirs() {
        for (var other : List.of(BESNIK, LIAISON, COORDINATOR, PARTNER_AL, PROVIDER))
            anExchange()
                    .when(prepare("m1", draft(Verb.NOTIFICATION), other.caseworker()))
                    .thenRejected(ExchangeRule.OWN_CASE);
    }

    @Test
    void preparing_it_twice_changes_nothing() {
        anExchange()
                .given(begun, drafted)
                .when(prepare("m1", draft(Verb.NOTIFICATION), ARTA.caseworker()))
                .thenNothing();
    }

    @Test
    void a_liaison_checks_and_submits() {
        anExchange().given(begun, drafted).when(submit(LIAISON.caseworker())).then(submitted);
        anExchange()
                .given(begun, drafted, submitted)
                .when(submit(LIAISON.caseworker()))
                .thenNothing();
    }

    @Test
    void nobody_else_submits() {
        for (var other : List.of(ARTA, DRITA, COORDINATOR))
            anExchange()
                    .given(begun, drafted)
                    .when(submit(other.caseworker()))
                    .thenRejected(ExchangeRule.LIAISON_SUBMITS);
    }

    @Test
    void a_coordinator_lets_it_leave_the_country_and_only_then_it_is_told() {
        anExchange()
                .given(begun, drafted, submitted)
                .when(approve("m1", COORDINATOR.caseworker()))
                .then(
                        new ExchangeEvent.Approved("x", ABOUT, "m1", Verb.NOTIFICATION, "co-xk-01", TUESDAY),
                        new ExchangeEvent.Told(
                                "x",
                                ABOUT,
                                "m1",
                                Verb.NOTIFICATION,
                                TrmPhase.IDENTIFICATION,
                                null,
                                child(),
                                null,
                                null,
                                "1",
                                TUESDAY));
    }

    @Test
    void nobody_else_approves() {
        for (var other : List.of(ARTA, DRITA, LIAISON))
            anExchange()
                    .given(begun, drafted, submitted)
                    .when(approve("m1", other.caseworker()))
                    .thenRejected(ExchangeRule.COORDINATOR_APPROVES);
    }

    @Test
    void nobody_approves_what_they_have_had_a_hand_in() {
        anExchange()
                .given(begun, drafted, submitted)
                .when(approve("m1", TWO_HATS))
                .thenRejected(ExchangeRule.NOT_ONES_OWN_MESSAGE);
    }

    @Test
    void what_is_not_submitted_is_not_approved() {
        anExchange()
                .given(begun, drafted)
                .when(approve("m1", COORDINATOR.caseworker()))
                .thenRejected(ExchangeRule.MESSAGE_HAS_MOVED_ON);
    }

    @Test
    void a_liaison_sends_back_a_draft_and_a_coordinator_what_was_submitted() {
        anExchange().given(begun, drafted).when(sendBack(LIAISON.caseworker())).then(sentBack("li-xk-01"));
        anExchange()
                .given(begun, drafted, submitted)
                .when(sendBack(COORDINATOR.caseworker()))
                .then(sentBack("co-xk-01"));
        anExchange()
                .given(begun, drafted)
                .when(sendBack(COORDINATOR.caseworker()))
                .thenRejected(ExchangeRule.WHO_CHECKS_SENDS_BACK);
        anExchange()
                .given(begun, drafted, submitted)
                .when(sendBack(LIAISON.caseworker()))
                .thenRejected(ExchangeRule.WHO_CHECKS_SENDS_BACK);
    }

    @Test
    void what_was_sent_back_is_revised_and_keeps_what_it_said_before() {
        var other = draft(Verb.IDENTIFICATION);
        var after = anExchange()
                .given(begun, drafted, sentBack("li-xk-01"))
                .when(new ExchangeCommand.Revise(
                        "x", "m1", other, false, NotedConsents.NONE, LIMITS, DRITA.caseworker(), MONDAY))
                .then(new ExchangeEvent.Revised("x", ABOUT, "m1", other, "sv-19-01", DUE, "1", MONDAY));
        assertThat(after).isNotNull();
        var message = state(
                        begun,
                        drafted,
                        sentBack("li-xk-01"),
                        new ExchangeEvent.Revised("x", ABOUT, "m1", other, "sv-19-01", DUE, "1", MONDAY))
                .message("m1")
                .orElseThrow();
        assertThat(message.previous()).isEqualTo(draft(Verb.NOTIFICATION));
        assertThat(message.hands()).containsExactlyInAnyOrder("cw-19-01", "sv-19-01");
    }

    @Test
    void a_draft_is_taken_back_as_long_as_it_has_not_left() {
        anExchange()
                .given(begun, drafted, submitted)
                .when(takeBack("m1"))
                .then(new ExchangeEvent.TakenBack("x", ABOUT, "m1", MONDAY));
        anExchange().given(notified).when(takeBack("m1")).thenRejected(ExchangeRule.MESSAGE_HAS_MOVED_ON);
        anExchange().given(notified).when(takeBack("m9")).thenRejected(ExchangeRule.MESSAGE_EXISTS);
    }

    @Test
    void of_an_exchange_that_never_began_nothing_can_be_asked() {
        anExchange().when(submit(LIAISON.caseworker())).thenRejected(ExchangeRule.EXCHANGE_EXISTS);
    }

    @Test
    void nothing_happens_before_it_began() {
        anExchange()
                .given(begun, drafted)
                .when(new ExchangeCommand.Submit("x", "m1", LIMITS, LIAISON.caseworker(), SUNDAY))
                .thenRejected(ExchangeRule.NOT_BEFORE_IT_BEGAN);
    }

    // what telling rests on

    @Test
    void what_rests_on_consent_names_it_and_nothing_else_does() {
        refused(draft(Verb.NOTIFICATION, LegalBasis.CONSENT, null, null, null), ExchangeRule.CONSENT_IS_NAMED);
        refused(draft(Verb.NOTIFICATION, LegalBasis.LEGAL_OBLIGATION, "k1", null, null), ExchangeRule.CONSENT_IS_NAMED);
    }

    @Test
    void the_consent_that_is_named_must_allow_telling_this_partner() {
        var onConsent = draft(Verb.NOTIFICATION, LegalBasis.CONSENT, "k1", null, null);
        anExchange()
                .when(prepare("m1", onConsent, consent("AUTHORITIES", null), true))
                .then(begun, drafted("m1", onConsent));
        anExchange()
                .when(prepare("m1", onConsent, consent("OTHERS", "partner-al"), true))
                .then(begun, drafted("m1", onConsent));
        for (var none :
                List.of(NotedConsents.NONE, consent("AUTHORITIES", "partner-me"), consent("OTHER_ORGANIZATIONS", null)))
            anExchange().when(prepare("m1", onConsent, none, true)).thenRejected(ExchangeRule.CONSENT_ALLOWS_TELLING);
    }

    @Test
    void a_consent_that_ended_while_it_waited_does_not_let_it_leave() {
        var onConsent = drafted("m1", draft(Verb.NOTIFICATION, LegalBasis.CONSENT, "k1", null, null));
        anExchange()
                .given(begun, onConsent, submitted)
                .when(approve("m1", COORDINATOR.caseworker()))
                .thenRejected(ExchangeRule.CONSENT_ALLOWS_TELLING);
    }

    @Test
    void what_is_told_expires_later() {
        anExchange()
                .given(begun, drafted, submitted)
                .when(new ExchangeCommand.Approve(
                        "x",
                        "m1",
                        null,
                        NotedConsents.NONE,
                        LIMITS,
                        COORDINATOR.caseworker(),
                        Instant.parse("2026-07-01T10:00:00Z")))
                .thenRejected(ExchangeRule.EXPIRES_LATER);
    }

    @Test
    void more_than_the_minimal_set_has_a_basis_of_its_own() {
        refused(draft(Verb.NOTIFICATION, LegalBasis.LEGAL_OBLIGATION, null, TEXT, null), ExchangeRule.MORE_HAS_A_BASIS);
        refused(
                draft(Verb.NOTIFICATION, LegalBasis.LEGAL_OBLIGATION, null, null, LegalBasis.VITAL_INTERESTS),
                ExchangeRule.MORE_HAS_A_BASIS);
    }

    @Test
    void and_goes_only_sealed_to_a_partner_whose_key_is_known() {
        var more = draft(Verb.NOTIFICATION, LegalBasis.LEGAL_OBLIGATION, null, TEXT, LegalBasis.VITAL_INTERESTS);
        anExchange().when(prepare("m1", more, NotedConsents.NONE, false)).thenRejected(ExchangeRule.PARTNER_HAS_A_KEY);
        anExchange()
                .given(begun, drafted("m1", more), submitted)
                .when(approve("m1", COORDINATOR.caseworker()))
                .thenRejected(ExchangeRule.PARTNER_HAS_A_KEY);
    }

    // which verb may follow which

    @Test
    void an_exchange_begins_with_an_identification_or_a_notification() {
        anExchange()
                .when(prepare("m1", draft(Verb.IDENTIFICATION), ARTA.caseworker()))
                .then(begun, drafted("m1", draft(Verb.IDENTIFICATION)));
        for (var verb : Verb.values())
            if (!verb.begins() && verb != Verb.WITHDRAWAL)
                anExchange()
                        .when(prepare("m1", draft(verb), ARTA.caseworker()))
                        .thenRejected(ExchangeRule.BEGINS_WITH_NOTIFICATION);
    }

    @Test
    void a_draft_that_has_not_left_is_nothing_that_was_said() {
        anExchange()
                .given(begun, drafted)
                .when(prepare("m2", draft(Verb.REFERRAL), ARTA.caseworker()))
                .thenRejected(ExchangeRule.BEGINS_WITH_NOTIFICATION);
    }

    @Test
    void a_referral_follows_a_notification() {
        may(notified, Verb.REFERRAL);
        mayNot(told("m1", Verb.IDENTIFICATION), Verb.REFERRAL, ExchangeRule.REFERRAL_FOLLOWS_NOTIFICATION);
    }

    @Test
    void one_hand_over_waits_at_a_time() {
        mayNot(referred, Verb.REFERRAL, ExchangeRule.ONE_HAND_OVER_AT_A_TIME);
    }

    @Test
    void a_reply_answers_an_open_request_of_the_other_side() {
        mayNot(notified, Verb.INFORMATION_REPLY, ExchangeRule.REPLY_ANSWERS_A_REQUEST);
        var asked = and(notified, partnerSaid("p1", Verb.INFORMATION_REQUEST, null, DUE));
        anExchange()
                .given(asked)
                .when(prepare("m2", reply(Verb.INFORMATION_REPLY, "p1"), ARTA.caseworker()))
                .then(drafted("m2", reply(Verb.INFORMATION_REPLY, "p1")));
        anExchange()
                .given(and(asked, told("m2", Verb.INFORMATION_REPLY, "p1")))
                .when(prepare("m3", reply(Verb.INFORMATION_REPLY, "p1"), ARTA.caseworker()))
                .thenRejected(ExchangeRule.REPLY_ANSWERS_A_REQUEST);
    }

    @Test
    void a_return_is_proposed_after_its_risk_was_assessed_by_either_side() {
        mayNot(notified, Verb.RETURN_PROPOSAL, ExchangeRule.RETURN_FOLLOWS_RISK_ASSESSMENT);
        may(and(notified, told("m2", Verb.RISK_ASSESSMENT)), Verb.RETURN_PROPOSAL);
        may(and(notified, partnerSaid("p1", Verb.RISK_ASSESSMENT, null, null)), Verb.RETURN_PROPOSAL);
    }

    @Test
    void a_return_is_confirmed_by_the_side_it_was_proposed_to() {
        var proposed = and(notified, and(told("m2", Verb.RISK_ASSESSMENT), told("m3", Verb.RETURN_PROPOSAL)));
        anExchange()
                .given(proposed)
                .when(say(Verb.RETURN_CONFIRMATION, "m3"))
                .then(partnerSaid("p9", Verb.RETURN_CONFIRMATION, "m3", null));
        anExchange()
                .given(proposed)
                .when(prepare("m4", reply(Verb.RETURN_CONFIRMATION, "m3"), ARTA.caseworker()))
                .thenRejected(ExchangeRule.CONFIRMATION_ANSWERS_A_PROPOSAL);
    }

    @Test
    void its_outcome_follows_the_confirmation() {
        mayNot(notified, Verb.RETURN_OUTCOME, ExchangeRule.OUTCOME_FOLLOWS_CONFIRMATION);
        may(
                and(
                        notified,
                        and(
                                and(told("m2", Verb.RISK_ASSESSMENT), told("m3", Verb.RETURN_PROPOSAL)),
                                partnerSaid("p1", Verb.RETURN_CONFIRMATION, "m3", null))),
                Verb.RETURN_OUTCOME);
    }

    @Test
    void who_is_not_responsible_neither_refers_nor_proposes_a_return_nor_closes() {
        for (var verb : List.of(Verb.REFERRAL, Verb.RETURN_PROPOSAL, Verb.CLOSURE))
            mayNot(handedOver, verb, ExchangeRule.OWNER_DECIDES);
        for (var verb : List.of(Verb.RETURN_PROPOSAL, Verb.CLOSURE))
            anExchange().given(notified).when(say(verb, null)).thenRejected(ExchangeRule.OWNER_DECIDES);
    }

    @Test
    void it_is_closed_when_nothing_waits() {
        may(notified, Verb.CLOSURE);
        mayNot(referred, Verb.CLOSURE, ExchangeRule.NOTHING_WAITS_AT_CLOSURE);
        mayNot(
                and(notified, partnerSaid("p1", Verb.INFORMATION_REQUEST, null, DUE)),
                Verb.CLOSURE,
                ExchangeRule.NOTHING_WAITS_AT_CLOSURE);
    }

    @Test
    void what_is_over_is_begun_anew_by_a_notification_only() {
        var closed = and(notified, told("m2", Verb.CLOSURE));
        assertThat(state(closed).state()).isEqualTo(ExchangeState.CLOSED);
        mayNot(closed, Verb.INFORMATION_REQUEST, ExchangeRule.OVER_IS_OVER);
        anExchange()
                .given(closed)
                .when(prepare("m9", draft(Verb.NOTIFICATION), ARTA.caseworker()))
                .then(begun, drafted("m9", draft(Verb.NOTIFICATION)));
        anExchange().given(closed).when(say(Verb.INFORMATION_REQUEST, null)).thenRejected(ExchangeRule.OVER_IS_OVER);
    }

    @Test
    void a_withdrawal_is_no_message_that_waits() {
        refused(draft(Verb.WITHDRAWAL), ExchangeRule.WITHDRAWN_AT_ONCE);
    }

    // the partner's side

    @Test
    void a_partner_says_nothing_in_anothers_exchange_nor_in_one_it_was_not_told_of() {
        anExchange()
                .given(notified)
                .when(say(Verb.INFORMATION_REQUEST, null, PARTNER_ME.caseworker()))
                .thenRejected(ExchangeRule.OWN_EXCHANGE);
        anExchange()
                .given(begun, drafted, submitted)
                .when(say(Verb.INFORMATION_REQUEST, null))
                .thenRejected(ExchangeRule.OWN_EXCHANGE);
        anExchange()
                .given(notified)
                .when(say(Verb.INFORMATION_REQUEST, null, LIAISON.caseworker()))
                .thenRejected(ExchangeRule.OWN_EXCHANGE);
    }

    @Test
    void a_partner_asks_and_we_owe_an_answer() {
        anExchange()
                .given(notified)
                .when(say(Verb.INFORMATION_REQUEST, null))
                .then(partnerSaid("p9", Verb.INFORMATION_REQUEST, null, DUE));
        assertThat(state(and(notified, partnerSaid("p9", Verb.INFORMATION_REQUEST, null, DUE)))
                        .waits())
                .containsExactly(new Exchange.Wait(ExchangeStage.OUR_REPLY, "p9", MONDAY, DUE));
    }

    @Test
    void a_partner_notifies_us_of_nobody_here() {
        for (var verb : List.of(Verb.IDENTIFICATION, Verb.NOTIFICATION, Verb.REFERRAL, Verb.WITHDRAWAL))
            anExchange().given(notified).when(say(verb, null)).thenRejected(ExchangeRule.PARTNER_ASKS_AND_ANSWERS);
    }

    @Test
    void a_partner_takes_the_child_on_and_is_responsible_from_then_on() {
        assertThat(state(referred).owner()).isEqualTo(Side.US);
        assertThat(state(referred).state()).isEqualTo(ExchangeState.HAND_OVER_PROPOSED);
        anExchange()
                .given(referred)
                .when(answer(true, null))
                .then(new ExchangeEvent.HandOverAnswered("x", ABOUT, "m2", true, null, null, MONDAY));
        assertThat(state(handedOver).owner()).isEqualTo(Side.PARTNER);
        assertThat(state(handedOver).state()).isEqualTo(ExchangeState.WITH_PARTNER);
    }

    @Test
    void a_partner_who_does_not_says_why_and_we_stay_responsible() {
        var no = new ExchangeEvent.HandOverAnswered("x", ABOUT, "m2", false, HandOverReason.NO_CAPACITY, null, MONDAY);
        anExchange()
                .given(referred)
                .when(answer(false, HandOverReason.NO_CAPACITY))
                .then(no);
        anExchange().given(referred).when(answer(false, null)).thenRejected(ExchangeRule.REASON_FOR_NO);
        assertThat(state(and(referred, no)).owner()).isEqualTo(Side.US);
        assertThat(state(and(referred, no)).waits()).isEmpty();
    }

    @Test
    void only_a_hand_over_that_waits_is_answered() {
        anExchange().given(notified).when(answer(true, null)).thenRejected(ExchangeRule.NO_HAND_OVER_WAITS);
        anExchange().given(handedOver).when(answer(true, null)).thenRejected(ExchangeRule.NO_HAND_OVER_WAITS);
    }

    @Test
    void only_a_partner_who_has_taken_the_child_on_hands_it_back_once_at_a_time() {
        anExchange().given(handedOver).when(handBack()).then(handBack);
        anExchange().given(referred).when(handBack()).thenRejected(ExchangeRule.OWNER_HANDS_BACK);
        anExchange()
                .given(and(handedOver, handBack))
                .when(handBack())
                .thenRejected(ExchangeRule.ONE_HAND_OVER_AT_A_TIME);
    }

    @Test
    void a_hand_back_needs_our_acceptance_until_then_the_partner_is_responsible() {
        var waiting = and(handedOver, handBack);
        assertThat(state(waiting).owner()).isEqualTo(Side.PARTNER);
        assertThat(state(waiting).state()).isEqualTo(ExchangeState.HAND_BACK_PROPOSED);
        var taken = new ExchangeEvent.HandBackAnswered("x", ABOUT, "hb", true, MONDAY);
        anExchange()
                .given(waiting)
                .when(new ExchangeCommand.AnswerHandBack("x", true, LIAISON.caseworker(), MONDAY))
                .then(taken, new ExchangeEvent.HandBackAnswerTold("x", ABOUT, "hb", true, MONDAY));
        assertThat(state(and(waiting, taken)).owner()).isEqualTo(Side.US);
        var left = new ExchangeEvent.HandBackAnswered("x", ABOUT, "hb", false, MONDAY);
        assertThat(state(and(waiting, left)).owner()).isEqualTo(Side.PARTNER);
        anExchange()
                .given(handedOver)
                .when(new ExchangeCommand.AnswerHandBack("x", true, LIAISON.caseworker(), MONDAY))
                .thenRejected(ExchangeRule.NO_HAND_BACK_WAITS);
        anExchange()
                .given(waiting)
                .when(new ExchangeCommand.AnswerHandBack("x", true, ARTA.caseworker(), MONDAY))
                .thenRejected(ExchangeRule.LIAISON_ANSWERS_HAND_BACK);
    }

    // taking back what was told

    @Test
    void when_consent_ends_what_rests_on_it_is_recalled_once() {
        var onConsent = and(
                told("m1", draft(Verb.NOTIFICATION, LegalBasis.CONSENT, "k1", null, null)),
                told("m2", Verb.RISK_ASSESSMENT));
        var recalled = recalled(RecallReason.CONSENT_WITHDRAWN, "m1");
        var lost = new ExchangeEvent.GroundLost("x", ABOUT, "k1", MONDAY);
        anExchange().given(onConsent).when(consentEnded("k1")).then(lost, recalled);
        anExchange()
                .given(and(onConsent, lost, recalled))
                .when(consentEnded("k1"))
                .thenNothing();
        anExchange().given(onConsent).when(consentEnded("k2")).thenNothing();
        assertThat(state(and(onConsent, lost, recalled)).isOver()).isFalse();
    }

    @Test
    void where_nothing_is_left_that_the_partner_may_keep_the_exchange_is_over_and_we_are_responsible() {
        var all = and(handedOver, recalled(RecallReason.CONSENT_WITHDRAWN, "m1", "m2"));
        assertThat(state(all).state()).isEqualTo(ExchangeState.WITHDRAWN);
        assertThat(state(all).owner()).isEqualTo(Side.US);
    }

    @Test
    void who_has_the_case_a_liaison_and_a_coordinator_withdraw_what_was_told() {
        for (var who : List.of(ARTA, DRITA, LIAISON, COORDINATOR))
            anExchange()
                    .given(referred)
                    .when(withdraw(who.caseworker()))
                    .then(
                            new ExchangeEvent.Withdrawn(
                                    "x",
                                    ABOUT,
                                    RecallReason.NOT_SAFE,
                                    who.caseworker().id(),
                                    MONDAY),
                            recalled(RecallReason.NOT_SAFE, "m1", "m2"));
        anExchange().given(referred).when(withdraw(BESNIK.caseworker())).thenRejected(ExchangeRule.OUR_SIDE_WITHDRAWS);
    }

    @Test
    void what_was_not_told_cannot_be_withdrawn() {
        anExchange()
                .given(begun, drafted)
                .when(withdraw(ARTA.caseworker()))
                .thenRejected(ExchangeRule.NOTHING_TO_WITHDRAW);
    }

    @Test
    void a_partner_says_that_it_has_deleted_what_was_recalled() {
        var recalled = and(notified, recalled(RecallReason.NOT_SAFE, "m1"));
        var deleted = new ExchangeEvent.DeletionConfirmed("x", ABOUT, "r1", MONDAY);
        assertThat(state(recalled).waits())
                .containsExactly(new Exchange.Wait(ExchangeStage.DELETION, "r1", MONDAY, DUE));
        anExchange().given(recalled).when(confirm("r1")).then(deleted);
        anExchange().given(and(recalled, deleted)).when(confirm("r1")).thenNothing();
        anExchange().given(recalled).when(confirm("r9")).thenRejected(ExchangeRule.RECALL_EXISTS);
        assertThat(state(and(recalled, deleted)).waits()).isEmpty();
    }

    @Test
    void an_exchange_follows_its_case_and_only_the_system_says_so() {
        anExchange()
                .given(notified)
                .when(new ExchangeCommand.ChangeCaseworker("x", "case", "cw-20-01", "20", SELF, SUNDAY))
                .then(new ExchangeEvent.CaseworkerChanged("x", ABOUT.with("cw-20-01", "20"), SUNDAY));
        anExchange()
                .given(notified)
                .when(new ExchangeCommand.ChangeCaseworker("x", "case", "cw-19-01", "19", SELF, MONDAY))
                .thenNothing();
        anExchange()
                .given(notified)
                .when(new ExchangeCommand.ChangeCaseworker("x", "another", "cw-20-01", "20", SELF, MONDAY))
                .thenNothing();
        anExchange()
                .given(notified)
                .when(new ExchangeCommand.ChangeCaseworker("x", "case", "cw-20-01", "20", BESNIK.caseworker(), MONDAY))
                .thenRejected(ExchangeRule.ONLY_THE_SYSTEM_TELLS);
    }

    @Test
    void a_child_and_a_partner_have_one_exchange_whoever_begins_it() {
        assertThat(ABOUT.exchangeId())
                .isEqualTo(new About("another", "child", "partner-al", "cw-20-01", "20").exchangeId())
                .isNotEqualTo(new About("case", "child", "partner-me", "cw-19-01", "19").exchangeId());
    }

    @Test
    void nobody_waits_without_a_clock() {
        var everything = and(
                handedOver,
                handBack,
                partnerSaid("p1", Verb.INFORMATION_REQUEST, null, DUE),
                drafted("m7", draft(Verb.RISK_ASSESSMENT)));
        assertThat(state(everything).waits())
                .hasSize(3)
                .allSatisfy(wait -> assertThat(wait.due()).isNotNull());
    }

    private void refused(Draft draft, ExchangeRule rule) {
        anExchange()
                .when(prepare("m1", draft, NotedConsents.NONE, true))
                .thenRejected(draft.verb() == Verb.WITHDRAWAL ? ExchangeRule.BEGINS_WITH_NOTIFICATION : rule);
        anExchange()
                .given(notified)
                .when(prepare("m2", draft, NotedConsents.NONE, true))
                .thenRejected(rule);
    }

    private static void may(ExchangeEvent[] given, Verb verb) {
        anExchange()
                .given(given)
                .when(prepare("m9", draft(verb), ARTA.caseworker()))
                .then(drafted("m9", draft(verb)));
    }

    private static void mayNot(ExchangeEvent[] given, Verb verb, ExchangeRule rule) {
        anExchange()
                .given(given)
                .when(prepare("m9", draft(verb), ARTA.caseworker()))
                .thenRejected(rule);
    }

    private static Exchange state(ExchangeEvent... events) {
        var state = Exchange.NONE;
        for (var event : events) state = state.after(event);
        return state;
    }

    private static ExchangeEvent[] and(ExchangeEvent[] earlier, ExchangeEvent... later) {
        var all = Arrays.copyOf(earlier, earlier.length + later.length);
        System.arraycopy(later, 0, all, earlier.length, later.length);
        return all;
    }

    private static ExchangeEvent[] told(String messageId, Verb verb) {
        return told(messageId, draft(verb));
    }

    private static ExchangeEvent[] told(String messageId, Verb verb, String inReplyTo) {
        return told(messageId, reply(verb, inReplyTo));
    }

    private static ExchangeEvent[] told(String messageId, Draft draft) {
        var told = new ExchangeEvent.Told(
                "x",
                ABOUT,
                messageId,
                draft.verb(),
                draft.phase(),
                draft.inReplyTo(),
                draft.child(),
                null,
                draft.verb().asks() ? DUE : null,
                "1",
                MONDAY);
        var first = messageId.equals("m1");
        return first
                ? new ExchangeEvent[] {new ExchangeEvent.Begun("x", ABOUT, MONDAY), drafted(messageId, draft), told}
                : new ExchangeEvent[] {drafted(messageId, draft), told};
    }

    private static ExchangeEvent drafted(String messageId, Draft draft) {
        return drafted(messageId, draft, "cw-19-01");
    }

    private static ExchangeEvent drafted(String messageId, Draft draft, String by) {
        return new ExchangeEvent.Drafted("x", ABOUT, messageId, draft, by, DUE, "1", MONDAY);
    }

    private static ExchangeEvent sentBack(String by) {
        return new ExchangeEvent.SentBack("x", ABOUT, "m1", Verb.NOTIFICATION, TEXT, by, DUE, "1", MONDAY);
    }

    private static ExchangeEvent partnerSaid(String messageId, Verb verb, String inReplyTo, Instant due) {
        return new ExchangeEvent.PartnerSaid("x", ABOUT, messageId, verb, inReplyTo, TEXT, due, "1", MONDAY);
    }

    private static ExchangeEvent recalled(RecallReason reason, String... messageIds) {
        return new ExchangeEvent.Recalled("x", ABOUT, "r1", List.of(messageIds), reason, DUE, "1", MONDAY);
    }

    private static ExchangeCommand prepare(String messageId, Draft draft, Caseworker by) {
        return new ExchangeCommand.Prepare("x", ABOUT, messageId, draft, false, NotedConsents.NONE, LIMITS, by, MONDAY);
    }

    private static ExchangeCommand prepare(
            String messageId, Draft draft, NotedConsents consents, boolean partnerHasKey) {
        return new ExchangeCommand.Prepare(
                "x", ABOUT, messageId, draft, partnerHasKey, consents, LIMITS, ARTA.caseworker(), MONDAY);
    }

    private static ExchangeCommand submit(Caseworker by) {
        return new ExchangeCommand.Submit("x", "m1", LIMITS, by, MONDAY);
    }

    private static ExchangeCommand sendBack(Caseworker by) {
        return new ExchangeCommand.SendBack("x", "m1", TEXT, LIMITS, by, MONDAY);
    }

    private static ExchangeCommand approve(String messageId, Caseworker by) {
        return new ExchangeCommand.Approve("x", messageId, null, NotedConsents.NONE, LIMITS, by, TUESDAY);
    }

    private static ExchangeCommand takeBack(String messageId) {
        return new ExchangeCommand.TakeBack("x", messageId, ARTA.caseworker(), MONDAY);
    }

    private static ExchangeCommand withdraw(Caseworker by) {
        return new ExchangeCommand.Withdraw("x", "r1", RecallReason.NOT_SAFE, LIMITS, by, MONDAY);
    }

    private static ExchangeCommand say(Verb verb, String inReplyTo) {
        return say(verb, inReplyTo, PARTNER_AL.caseworker());
    }

    private static ExchangeCommand say(Verb verb, String inReplyTo, Caseworker by) {
        return new ExchangeCommand.Say("x", "p9", verb, inReplyTo, TEXT, LIMITS, by, MONDAY);
    }

    private static ExchangeCommand answer(boolean accepted, HandOverReason reason) {
        return new ExchangeCommand.AnswerHandOver("x", accepted, reason, null, PARTNER_AL.caseworker(), MONDAY);
    }

    private static ExchangeCommand handBack() {
        return new ExchangeCommand.HandBack(
                "x", "hb", HandOverReason.NO_CAPACITY, TEXT, LIMITS, PARTNER_AL.caseworker(), MONDAY);
    }

    private static ExchangeCommand confirm(String recallId) {
        return new ExchangeCommand.ConfirmDeletion("x", recallId, PARTNER_AL.caseworker(), MONDAY);
    }

    private static ExchangeCommand consentEnded(String consentId) {
        return new ExchangeCommand.HearConsentEnded("x", "r1", consentId, LIMITS, SELF, MONDAY);
    }

    private static Draft draft(Verb verb) {
        return draft(verb, LegalBasis.LEGAL_OBLIGATION, null, null, null);
    }

    private static Draft reply(Verb verb, String inReplyTo) {
        return new Draft(verb, TrmPhase.IDENTIFICATION, inReplyTo, child(), null, null, null);
    }

    private static Draft draft(
            Verb verb, LegalBasis basis, String consentId, Personal<String> more, LegalBasis moreBasis) {
        return new Draft(verb, TrmPhase.IDENTIFICATION, null, child(basis), consentId, more, moreBasis);
    }

    private static MinimalData child() {
        return child(LegalBasis.LEGAL_OBLIGATION);
    }

    private static MinimalData child(LegalBasis basis) {
        return new MinimalData(
                MinimalData.Sex.FEMALE,
                MinimalData.AgeBand.AGE_9_17,
                Set.of("AL"),
                MinimalData.TraffickingStatus.POSSIBLE_VICTIM_OF_TRAFFICKING,
                MinimalData.DecidedBy.POLICE,
                Set.of(MinimalData.Exploitation.FORCED_BEGGING),
                "XK",
                Set.of("sq"),
                false,
                null,
                Urgency.HIGH,
                Set.of(ServiceType.SAFEHOUSE_SERVICE),
                basis,
                SUMMER);
    }

    private static NotedConsents consent(String recipient, String organisation) {
        return NotedConsentsTest.with(new ConsentEvent.Noted(
                "case",
                "k1",
                false,
                "DISCLOSURE_OTHER_ORGS",
                recipient,
                organisation,
                Set.of("RESCUE"),
                SUMMER,
                SUNDAY));
    }

    private static ExchangeLimits.Version limits() {
        var hours = new EnumMap<ExchangeStage, Map<Urgency, Integer>>(ExchangeStage.class);
        for (var stage : ExchangeStage.values())
            hours.put(stage, Map.of(Urgency.HIGH, 12, Urgency.MEDIUM, 24, Urgency.LOW, 48));
        return new ExchangeLimits.Version("1", Instant.EPOCH, "", hours);
    }

    private static Scenario<Exchange, ExchangeCommand, ExchangeEvent> anExchange() {
        return Scenario.of(Exchange.NONE, Exchange::after, ExchangeDecision::decide);
    }
}
