package org.cpsn.referrals.referral;

import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DRITA;
import static org.cpsn.platform.test.Staff.PROVIDER;
import static org.cpsn.referrals.referral.ReferralRule.*;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.test.Scenario;
import org.cpsn.referrals.consent.NotedConsents;
import org.cpsn.referrals.providers.ServiceType;
import org.junit.jupiter.api.Test;

/** From the draft to what the child says of it, with what happens when nobody does anything. */
class ReferralProcessTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(1, ChronoUnit.DAYS);
    private static final Instant DUE = MONDAY.plus(3, ChronoUnit.DAYS);
    private static final Instant LATER = MONDAY.plus(10, ChronoUnit.DAYS);
    private static final Instant APPOINTMENT = MONDAY.plus(5, ChronoUnit.DAYS);
    private static final Personal<String> TEXT = new Personal<>("child", "sealed");
    private static final Caseworker SELF = Caseworker.system("referral-service");
    private static final Caseworker CENTRE = ARTA.caseworker();
    private static final Caseworker HELP = PROVIDER.caseworker();
    private static final Terms TERMS =
            new Terms("case", "child", "provider-shelter-19", ServiceType.SAFEHOUSE_SERVICE, "cw-19-01", "19");

    private final ReferralEvent drafted = new ReferralEvent.Drafted("r1", TERMS, TEXT, MONDAY);
    private final ReferralEvent made = new ReferralEvent.Made("r1", TERMS, TEXT, null, null, "k1", DUE, MONDAY);
    private final ReferralEvent received = new ReferralEvent.Received("r1", TERMS, LATER, TUESDAY);
    private final ReferralEvent listed = new ReferralEvent.WaitListed("r1", TERMS, LATER, TUESDAY);
    private final ReferralEvent accepted = new ReferralEvent.Accepted("r1", TERMS, LATER, TUESDAY);
    private final ReferralEvent proposed =
            new ReferralEvent.AppointmentProposed("r1", TERMS, APPOINTMENT, TEXT, LATER, TUESDAY);
    private final ReferralEvent confirmed =
            new ReferralEvent.AppointmentConfirmed("r1", TERMS, APPOINTMENT, LATER, TUESDAY);
    private final ReferralEvent started = new ReferralEvent.Started("r1", TERMS, LATER, TUESDAY);
    private final ReferralEvent done = new ReferralEvent.Completed("r1", TERMS, TEXT, TEXT, TUESDAY);
    private final ReferralEvent asked = new ReferralEvent.QuestionAsked("r1", TERMS, "q1", TEXT, TUESDAY);
    private final ReferralEvent withdrawn = new ReferralEvent.ConsentWithdrawn("r1", TERMS, "k1", TUESDAY);

    private static Scenario<Referral, ReferralCommand, ReferralEvent> aReferral() {
        return aReferralWhere(false);
    }

    private static Scenario<Referral, ReferralCommand, ReferralEvent> aReferralWhere(boolean full) {
        return Scenario.of(
                new Referral.Absent(),
                Referral::after,
                (state, command) -> ReferralDecision.decide(state, command, (provider, service) -> full));
    }

    private static ReferralCommand accept() {
        return new ReferralCommand.Accept("r1", LATER, LATER, HELP, TUESDAY);
    }

    private static ReferralCommand send(Caseworker by, Personal<String> override) {
        return new ReferralCommand.Send(
                "r1", Set.of(TERMS.serviceType()), null, NotedConsents.NONE, override, DUE, by, MONDAY);
    }

    @Test
    void a_draft_is_the_senders_own_business_and_sent_on_a_ground() {
        aReferral().given(drafted).when(send(CENTRE, null)).thenRejected(CONSENT_OR_OVERRIDE);
        aReferral().given(drafted).when(send(BESNIK.caseworker(), TEXT)).thenRejected(SENDER_REVOKES);
        aReferral()
                .given(drafted)
                .when(send(CENTRE, TEXT))
                .then(new ReferralEvent.Made("r1", TERMS, TEXT, null, TEXT, null, DUE, MONDAY));
        aReferral().given(drafted).when(accept()).thenRejected(REFERRAL_EXISTS);
        aReferral().given(made).when(send(CENTRE, TEXT)).thenRejected(ONLY_A_DRAFT_IS_SENT);
    }

    @Test
    void a_draft_is_changed_by_its_sender_until_it_is_sent() {
        var elsewhere = TERMS.asking("provider-psycho-19", ServiceType.PSYCHOSOCIAL_SERVICE);
        aReferral()
                .given(drafted)
                .when(change(CENTRE, elsewhere))
                .then(new ReferralEvent.DraftChanged("r1", elsewhere, null, TUESDAY))
                .when(new ReferralCommand.Send(
                        "r1", Set.of(elsewhere.serviceType()), null, NotedConsents.NONE, TEXT, DUE, CENTRE, TUESDAY))
                .then(new ReferralEvent.Made("r1", elsewhere, null, null, TEXT, null, DUE, TUESDAY))
                .when(change(CENTRE, TERMS))
                .thenRejected(ONLY_A_DRAFT_IS_SENT);
        aReferral().given(drafted).when(change(BESNIK.caseworker(), elsewhere)).thenRejected(SENDER_REVOKES);
    }

    private static ReferralCommand change(Caseworker by, Terms to) {
        return new ReferralCommand.ChangeDraft("r1", to.providerId(), to.serviceType(), null, by, TUESDAY);
    }

    @Test
    void a_draft_is_thrown_away_and_nobody_hears_of_it() {
        var thrownAway = new ReferralEvent.Discarded("r1", TERMS, TUESDAY);
        aReferral()
                .given(drafted)
                .when(new ReferralCommand.Revoke("r1", TEXT, CENTRE, TUESDAY))
                .then(thrownAway);
        aReferral().given(drafted, thrownAway).when(send(CENTRE, TEXT)).thenRejected(REVOKED_IS_OVER);
    }

    @Test
    void the_provider_says_that_it_has_seen_it_once() {
        var receive = new ReferralCommand.Receive("r1", LATER, HELP, TUESDAY);
        aReferral().given(made).when(receive).then(received);
        aReferral().given(made, received).when(receive).thenNothing();
        aReferral().given(made, received).when(accept()).then(accepted);
    }

    @Test
    void where_all_places_are_taken_it_waits_and_moves_up() {
        aReferralWhere(true).given(made).when(accept()).then(listed);
        aReferralWhere(true).given(made, listed).when(accept()).thenNothing();
        aReferral()
                .given(made, listed)
                .when(new ReferralCommand.MoveUp("r1", LATER, SELF, TUESDAY))
                .then(accepted);
        aReferralWhere(true)
                .given(made, listed)
                .when(new ReferralCommand.MoveUp("r1", LATER, SELF, TUESDAY))
                .thenNothing();
        aReferral()
                .given(made, accepted)
                .when(new ReferralCommand.MoveUp("r1", LATER, SELF, TUESDAY))
                .thenNothing();
        aReferral()
                .given(made, listed)
                .when(new ReferralCommand.MoveUp("r1", LATER, HELP, TUESDAY))
                .thenRejected(CASE_DECIDES_WHO_SENDS);
        aReferral()
                .given(made, listed)
                .when(new ReferralCommand.Reject("r1", RejectionReason.NO_CAPACITY, null, HELP, TUESDAY))
                .then(new ReferralEvent.Rejected("r1", TERMS, RejectionReason.NO_CAPACITY, null, TUESDAY));
    }

    @Test
    void the_provider_proposes_an_appointment_that_lies_ahead() {
        aReferral().given(made, accepted).when(propose(APPOINTMENT)).then(proposed);
        aReferral().given(made, accepted).when(propose(TUESDAY)).thenRejected(APPOINTMENT_LIES_AHEAD);
        aReferral().given(made).when(propose(APPOINTMENT)).thenRejected(ONLY_ACCEPTED_HAS_AN_APPOINTMENT);
        aReferral()
                .given(made, accepted, started)
                .when(propose(APPOINTMENT))
                .thenRejected(ONLY_ACCEPTED_HAS_AN_APPOINTMENT);
    }

    private static ReferralCommand propose(Instant at) {
        return new ReferralCommand.ProposeAppointment("r1", at, TEXT, LATER, HELP, TUESDAY);
    }

    @Test
    void who_sent_it_confirms_or_asks_for_another() {
        var confirm = new ReferralCommand.ConfirmAppointment("r1", LATER, DRITA.caseworker(), TUESDAY);
        aReferral().given(made, accepted, proposed).when(confirm).then(confirmed);
        aReferral().given(made, accepted, proposed, confirmed).when(confirm).thenNothing();
        aReferral().given(made, accepted).when(confirm).thenRejected(AN_APPOINTMENT_IS_PROPOSED);
        aReferral()
                .given(made, accepted, proposed)
                .when(new ReferralCommand.ConfirmAppointment("r1", LATER, HELP, TUESDAY))
                .thenRejected(SENDER_REVOKES);
        aReferral()
                .given(made, accepted, proposed)
                .when(new ReferralCommand.AskForAnotherAppointment("r1", TEXT, LATER, CENTRE, TUESDAY))
                .then(new ReferralEvent.AnotherAppointmentAsked("r1", TERMS, TEXT, LATER, TUESDAY));
    }

    @Test
    void what_follows_a_confirmed_appointment_is_due_after_it() {
        var soon = TUESDAY.plus(1, ChronoUnit.DAYS);
        aReferral()
                .given(made, accepted, proposed)
                .when(new ReferralCommand.ConfirmAppointment("r1", soon, CENTRE, TUESDAY))
                .then(new ReferralEvent.AppointmentConfirmed(
                        "r1", TERMS, APPOINTMENT, APPOINTMENT.plus(1, ChronoUnit.DAYS), TUESDAY));
    }

    @Test
    void the_service_starts_and_is_done_with_what_the_child_says() {
        var start = new ReferralCommand.Start("r1", LATER, HELP, TUESDAY);
        aReferral().given(made, accepted, proposed, confirmed).when(start).then(started);
        aReferral().given(made, accepted, started).when(start).thenNothing();
        aReferral().given(made).when(start).thenRejected(ONLY_ACCEPTED_IS_STARTED);
        aReferral()
                .given(made, accepted, started)
                .when(new ReferralCommand.Complete("r1", TEXT, TEXT, HELP, TUESDAY))
                .then(done);
    }

    @Test
    void questions_are_asked_and_answered_while_it_is_under_way() {
        var ask = new ReferralCommand.AskQuestion("r1", "q1", TEXT, HELP, TUESDAY);
        var answer = new ReferralCommand.AnswerQuestion("r1", "q1", TEXT, CENTRE, TUESDAY);
        var answered = new ReferralEvent.QuestionAnswered("r1", TERMS, "q1", TEXT, TUESDAY);
        aReferral().given(made).when(ask).then(asked);
        aReferral().given(made, asked).when(ask).thenNothing();
        aReferral().given(made, asked).when(answer).then(answered);
        aReferral().given(made, asked, answered).when(answer).thenRejected(QUESTION_WAITS);
        aReferral().given(made).when(answer).thenRejected(QUESTION_WAITS);
        aReferral().given(made, accepted, done).when(ask).thenRejected(ONLY_A_LIVE_ONE_IS_DISCUSSED);
    }

    @Test
    void silence_is_told_once_and_only_of_what_is_still_due() {
        var escalated = new ReferralEvent.Escalated("r1", TERMS, ReferralStatus.IN_PROGRESS, DUE, LATER, DUE);
        aReferral().given(made).when(escalate(DUE)).then(escalated);
        aReferral().given(made, escalated).when(escalate(DUE)).thenNothing();
        aReferral().given(made, received).when(escalate(DUE)).thenNothing();
        aReferral()
                .given(made, accepted)
                .when(escalate(LATER))
                .then(new ReferralEvent.Escalated("r1", TERMS, ReferralStatus.ACCEPTED, LATER, null, DUE));
        aReferral()
                .given(made)
                .when(new ReferralCommand.Escalate("r1", DUE, LATER, CENTRE, DUE))
                .thenRejected(CASE_DECIDES_WHO_SENDS);
    }

    private static ReferralCommand escalate(Instant due) {
        return new ReferralCommand.Escalate("r1", due, LATER, SELF, DUE);
    }

    @Test
    void who_stays_silent_after_that_lets_it_expire() {
        var escalated = new ReferralEvent.Escalated("r1", TERMS, ReferralStatus.IN_PROGRESS, DUE, LATER, DUE);
        var expired = new ReferralEvent.Expired("r1", TERMS, LATER);
        var expire = new ReferralCommand.Expire("r1", LATER, SELF, LATER);
        aReferral().given(made, escalated).when(expire).then(expired);
        aReferral().given(made).when(expire).thenNothing();
        aReferral().given(made, escalated, accepted).when(expire).thenNothing();
        aReferral().given(made, escalated, expired).when(accept()).thenRejected(EXPIRED_IS_OVER);
    }

    @Test
    void with_its_consent_everything_ends_and_the_provider_confirms_that_it_has_deleted() {
        var withdraw = new ReferralCommand.WithdrawConsent("r1", "k1", Set.of(), SELF, TUESDAY);
        var delete = new ReferralCommand.ConfirmDeletion("r1", HELP, TUESDAY);
        var deleted = new ReferralEvent.DeletionConfirmed("r1", TERMS, TUESDAY);
        for (var history : List.of(List.of(made), List.of(made, accepted, started), List.of(made, accepted, done))) {
            var events = history.toArray(ReferralEvent[]::new);
            aReferral().given(events).when(withdraw).then(withdrawn);
            aReferral().given(events).when(delete).thenRejected(NOTHING_TO_DELETE);
        }
        aReferral().given(made, withdrawn).when(withdraw).thenNothing();
        aReferral()
                .given(made)
                .when(new ReferralCommand.WithdrawConsent("r1", "k2", Set.of(), SELF, TUESDAY))
                .thenNothing();
        aReferral().given(made, withdrawn).when(accept()).thenRejected(CONSENT_IS_GONE);
        aReferral()
                .given(made, withdrawn)
                .when(new ReferralCommand.Revoke("r1", null, CENTRE, TUESDAY))
                .thenRejected(CONSENT_IS_GONE);
        aReferral().given(made, withdrawn).when(delete).then(deleted);
        aReferral().given(made, withdrawn, deleted).when(delete).thenNothing();
    }

    @Test
    void a_narrowed_consent_ends_what_it_no_longer_covers_and_nothing_else() {
        aReferral()
                .given(made, accepted)
                .when(new ReferralCommand.WithdrawConsent(
                        "r1", "k1", Set.of("SHELTER", "LEGAL_SUPPORT"), SELF, TUESDAY))
                .thenNothing()
                .when(new ReferralCommand.WithdrawConsent("r1", "k1", Set.of("LEGAL_SUPPORT"), SELF, TUESDAY))
                .then(withdrawn);
    }
}
