package org.cpsn.referrals.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.cpsn.events.AboutReferral;
import org.cpsn.platform.personal.Personal;
import org.cpsn.referrals.providers.ServiceType;
import org.cpsn.referrals.referral.ConsentGiver;
import org.cpsn.referrals.referral.ReferralEvent;
import org.cpsn.referrals.referral.ReferralStatus;
import org.cpsn.referrals.referral.RejectionReason;
import org.cpsn.referrals.referral.Terms;
import org.junit.jupiter.api.Test;

class ReferralPublicationTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-03-06T09:00:00Z");
    private static final String PROVIDER = "provider-shelter-19";
    private static final String SERVICE = "SAFEHOUSE_SERVICE";
    private static final Personal<String> TEXT = new Personal<>("child", "sealed");
    private static final Terms TERMS =
            new Terms("case", "child", PROVIDER, ServiceType.SAFEHOUSE_SERVICE, "cw-19-01", "19");

    @Test
    void a_referral_is_told_with_how_consent_came_about() {
        tells(
                new ReferralEvent.Made("r1", TERMS, TEXT, ConsentGiver.INDIVIDUAL, null, "k1", MONDAY, MONDAY),
                new AboutReferral.ReferralMade(
                        "r1", "case", "child", PROVIDER, SERVICE, "cw-19-01", "19", false, MONDAY));
        tells(
                new ReferralEvent.Made("r1", TERMS, TEXT, null, TEXT, null, MONDAY, MONDAY),
                new AboutReferral.ReferralMade(
                        "r1", "case", "child", PROVIDER, SERVICE, "cw-19-01", "19", true, MONDAY));
    }

    @Test
    void every_answer_and_end_of_it_is_told() {
        tells(
                new ReferralEvent.Accepted("r1", TERMS, MONDAY, MONDAY),
                new AboutReferral.ReferralAccepted("r1", "case", "child", PROVIDER, SERVICE, "cw-19-01", "19", MONDAY));
        tells(
                new ReferralEvent.Rejected("r1", TERMS, RejectionReason.OUT_OF_AREA, TEXT, MONDAY),
                new AboutReferral.ReferralRejected(
                        "r1", "case", "child", PROVIDER, SERVICE, "cw-19-01", "19", "OUT_OF_AREA", MONDAY));
        tells(
                new ReferralEvent.Completed("r1", TERMS, TEXT, TEXT, MONDAY),
                new AboutReferral.ReferralCompleted(
                        "r1", "case", "child", PROVIDER, SERVICE, "cw-19-01", "19", MONDAY));
        tells(
                new ReferralEvent.Revoked("r1", TERMS, TEXT, MONDAY),
                new AboutReferral.ReferralRevoked("r1", "case", "child", PROVIDER, SERVICE, "cw-19-01", "19", MONDAY));
    }

    @Test
    void every_step_between_is_told_and_never_what_was_written() {
        tells(
                new ReferralEvent.Received("r1", TERMS, MONDAY, MONDAY),
                new AboutReferral.ReferralReceived("r1", "case", "child", PROVIDER, SERVICE, "cw-19-01", "19", MONDAY));
        tells(
                new ReferralEvent.WaitListed("r1", TERMS, MONDAY, MONDAY),
                new AboutReferral.ReferralWaitListed(
                        "r1", "case", "child", PROVIDER, SERVICE, "cw-19-01", "19", MONDAY));
        tells(
                new ReferralEvent.AppointmentProposed("r1", TERMS, FRIDAY, TEXT, MONDAY, MONDAY),
                new AboutReferral.AppointmentProposed(
                        "r1", "case", "child", PROVIDER, SERVICE, "cw-19-01", "19", FRIDAY, MONDAY));
        tells(
                new ReferralEvent.AppointmentConfirmed("r1", TERMS, FRIDAY, MONDAY, MONDAY),
                new AboutReferral.AppointmentConfirmed(
                        "r1", "case", "child", PROVIDER, SERVICE, "cw-19-01", "19", FRIDAY, MONDAY));
        tells(
                new ReferralEvent.AnotherAppointmentAsked("r1", TERMS, TEXT, MONDAY, MONDAY),
                new AboutReferral.AnotherAppointmentAsked(
                        "r1", "case", "child", PROVIDER, SERVICE, "cw-19-01", "19", MONDAY));
        tells(
                new ReferralEvent.Started("r1", TERMS, MONDAY, MONDAY),
                new AboutReferral.ReferralStarted("r1", "case", "child", PROVIDER, SERVICE, "cw-19-01", "19", MONDAY));
        tells(
                new ReferralEvent.QuestionAsked("r1", TERMS, "q1", TEXT, MONDAY),
                new AboutReferral.QuestionAsked(
                        "r1", "case", "child", PROVIDER, SERVICE, "cw-19-01", "19", "q1", MONDAY));
        tells(
                new ReferralEvent.QuestionAnswered("r1", TERMS, "q1", TEXT, MONDAY),
                new AboutReferral.QuestionAnswered(
                        "r1", "case", "child", PROVIDER, SERVICE, "cw-19-01", "19", "q1", MONDAY));
        tells(
                new ReferralEvent.Escalated("r1", TERMS, ReferralStatus.RECEIVED, FRIDAY, MONDAY, MONDAY),
                new AboutReferral.ReferralEscalated(
                        "r1", "case", "child", PROVIDER, SERVICE, "cw-19-01", "19", "RECEIVED", FRIDAY, MONDAY));
        tells(
                new ReferralEvent.Expired("r1", TERMS, MONDAY),
                new AboutReferral.ReferralExpired("r1", "case", "child", PROVIDER, SERVICE, "cw-19-01", "19", MONDAY));
        tells(
                new ReferralEvent.ConsentWithdrawn("r1", TERMS, "k1", MONDAY),
                new AboutReferral.ReferralConsentWithdrawn(
                        "r1", "case", "child", PROVIDER, SERVICE, "cw-19-01", "19", MONDAY));
        tells(
                new ReferralEvent.DeletionConfirmed("r1", TERMS, MONDAY),
                new AboutReferral.DeletionConfirmed(
                        "r1", "case", "child", PROVIDER, SERVICE, "cw-19-01", "19", MONDAY));
    }

    @Test
    void a_draft_is_nobody_elses_business() {
        assertThat(new ReferralPublication().of(new ReferralEvent.Drafted("r1", TERMS, TEXT, MONDAY)))
                .isEmpty();
        assertThat(new ReferralPublication().of(new ReferralEvent.Discarded("r1", TERMS, MONDAY)))
                .isEmpty();
    }

    @Test
    void that_a_case_changed_hands_is_not_told_twice() {
        assertThat(new ReferralPublication().of(new ReferralEvent.SenderChanged("r1", TERMS, MONDAY)))
                .isEmpty();
    }

    private static void tells(ReferralEvent stored, AboutReferral told) {
        assertThat(new ReferralPublication().of(stored).orElseThrow()).isEqualTo(told);
    }
}
