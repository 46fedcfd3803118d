package org.cpsn.cases.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cpsn.cases.casefile.CaseAct;
import org.cpsn.cases.casefile.CaseCommand;
import org.cpsn.cases.casefile.ReferralStatus;
import org.cpsn.cases.followup.FollowUpCommand;
import org.cpsn.cases.followup.ReferralStep;
import org.cpsn.events.AboutReferral;
import org.junit.jupiter.api.Test;

/** What the case does about what becomes of its referrals. */
class WhenReferralMovesTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-03-06T09:00:00Z");
    private static final String PROVIDER = "provider-shelter-19";
    private static final String SERVICE = "SAFEHOUSE_SERVICE";

    @Test
    void a_confirmed_appointment_is_looked_after_on_its_day_and_stands_in_the_timeline() {
        var acts = on(new AboutReferral.AppointmentConfirmed(
                "r1", "c1", "p1", PROVIDER, SERVICE, "cw-19-01", "19", FRIDAY, MONDAY));
        var follow = (FollowUpCommand.FollowReferral) acts.getFirst();
        assertThat(follow.step()).isEqualTo(ReferralStep.APPOINTMENT);
        assertThat(follow.neededBy()).isEqualTo(LocalDate.of(2026, 3, 6));
        assertThat(follow.referralId()).isEqualTo("r1");
        assertThat(status(acts)).isEqualTo(ReferralStatus.APPOINTMENT);
    }

    @Test
    void a_service_that_starts_takes_the_place_of_its_appointment() {
        var acts = on(new AboutReferral.ReferralStarted("r1", "c1", "p1", PROVIDER, SERVICE, "cw-19-01", "19", MONDAY));
        var confirmed = (FollowUpCommand.FollowReferral) on(new AboutReferral.AppointmentConfirmed(
                        "r1", "c1", "p1", PROVIDER, SERVICE, "cw-19-01", "19", FRIDAY, MONDAY))
                .getFirst();
        assertThat(((FollowUpCommand.ClearOfReferral) acts.get(0)).followUpId()).isEqualTo(confirmed.followUpId());
        var service = (FollowUpCommand.FollowReferral) acts.get(1);
        assertThat(service.step()).isEqualTo(ReferralStep.SERVICE);
        assertThat(service.neededBy()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(service.followUpId()).isNotEqualTo(confirmed.followUpId());
    }

    @Test
    void one_that_is_done_leaves_nothing_to_look_after() {
        var acts =
                on(new AboutReferral.ReferralCompleted("r1", "c1", "p1", PROVIDER, SERVICE, "cw-19-01", "19", MONDAY));
        assertThat(acts.subList(0, 2)).allMatch(FollowUpCommand.ClearOfReferral.class::isInstance);
        assertThat(status(acts)).isEqualTo(ReferralStatus.DONE);
    }

    @Test
    void where_a_provider_does_not_help_somebody_else_is_looked_for() {
        var rejected = on(new AboutReferral.ReferralRejected(
                "r1", "c1", "p1", PROVIDER, SERVICE, "cw-19-01", "19", "NO_CAPACITY", MONDAY));
        var expired =
                on(new AboutReferral.ReferralExpired("r1", "c1", "p1", PROVIDER, SERVICE, "cw-19-01", "19", MONDAY));
        for (var acts : List.of(rejected, expired)) {
            var follow = (FollowUpCommand.FollowReferral) acts.getFirst();
            assertThat(follow.step()).isEqualTo(ReferralStep.ANOTHER_PROVIDER);
            assertThat(follow.neededBy()).isEqualTo(LocalDate.of(2026, 3, 9));
        }
        assertThat(status(expired)).isEqualTo(ReferralStatus.EXPIRED);
    }

    @Test
    void a_question_is_no_state_and_nothing_for_the_timeline() {
        assertThat(on(new AboutReferral.QuestionAsked(
                        "r1", "c1", "p1", PROVIDER, SERVICE, "cw-19-01", "19", "q1", MONDAY)))
                .isEmpty();
        assertThat(on(new AboutReferral.ReferralEscalated(
                        "r1", "c1", "p1", PROVIDER, SERVICE, "cw-19-01", "19", "RECEIVED", MONDAY, FRIDAY)))
                .isEmpty();
    }

    private static List<CaseAct> on(AboutReferral event) {
        return new WhenReferralMoves().on(event, "e1");
    }

    private static ReferralStatus status(List<CaseAct> acts) {
        return ((CaseCommand.NoteReferral) acts.getLast()).status();
    }
}
