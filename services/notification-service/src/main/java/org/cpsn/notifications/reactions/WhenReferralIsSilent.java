package org.cpsn.notifications.reactions;

import java.time.Instant;
import java.util.List;
import org.cpsn.events.AboutReferral;
import org.cpsn.notifications.clock.ClockCommand;
import org.cpsn.notifications.clock.ClockCommand.Outcome;
import org.cpsn.notifications.clock.Matter;
import org.cpsn.notifications.clock.Whose;
import org.cpsn.notifications.notice.SubjectType;
import org.cpsn.platform.kafka.Reaction;
import org.springframework.stereotype.Component;

/**
 * Nobody does what is due for a referral, and the supervisors were told: a clock runs among those of its case, so that
 * somebody further up hears of it if that helps nothing.
 */
@Component
class WhenReferralIsSilent implements Reaction<AboutReferral> {
    @Override
    public Class<AboutReferral> to() {
        return AboutReferral.class;
    }

    @Override
    public List<ClockCommand> on(AboutReferral event, String eventId) {
        return on(event, eventId, event.occurredAt());
    }

    @Override
    public List<ClockCommand> on(AboutReferral event, String eventId, Instant recordedAt) {
        return switch (event) {
            case AboutReferral.ReferralEscalated e -> List.of(silent(e, recordedAt));
            case AboutReferral.ReferralReceived _,
                    AboutReferral.ReferralWaitListed _,
                    AboutReferral.ReferralAccepted _,
                    AboutReferral.ReferralRejected _,
                    AboutReferral.AppointmentProposed _,
                    AboutReferral.AppointmentConfirmed _,
                    AboutReferral.AnotherAppointmentAsked _,
                    AboutReferral.ReferralStarted _,
                    AboutReferral.ReferralCompleted _ -> over(event, Outcome.MET);
            case AboutReferral.ReferralRevoked _,
                    AboutReferral.ReferralExpired _,
                    AboutReferral.ReferralConsentWithdrawn _ -> over(event, Outcome.DROPPED);
            // neither begins a wait nor ends one
            case AboutReferral.ReferralMade _,
                    AboutReferral.QuestionAsked _,
                    AboutReferral.QuestionAnswered _,
                    AboutReferral.DeletionConfirmed _ -> List.of();
        };
    }

    private static ClockCommand silent(AboutReferral.ReferralEscalated e, Instant recordedAt) {
        return new ClockCommand.Expect(
                ClockCommand.clocksOf(e.caseId()),
                new Matter(
                        "REFERRAL_SILENT",
                        SubjectType.REFERRAL,
                        e.referralId(),
                        e.referralId(),
                        e.caseId(),
                        null,
                        e.occurredAt(),
                        e.due(),
                        null),
                null,
                new Whose(e.municipality(), e.referredBy(), null),
                recordedAt,
                e.occurredAt());
    }

    private static List<ClockCommand> over(AboutReferral e, Outcome outcome) {
        return List.of(
                new ClockCommand.Conclude(ClockCommand.clocksOf(e.caseId()), e.referralId(), outcome, e.occurredAt()));
    }
}
