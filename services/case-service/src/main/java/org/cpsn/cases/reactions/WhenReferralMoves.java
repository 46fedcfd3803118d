package org.cpsn.cases.reactions;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpsn.cases.casefile.CaseAct;
import org.cpsn.cases.casefile.CaseCommand;
import org.cpsn.cases.casefile.ReferralStatus;
import org.cpsn.cases.followup.FollowUpCommand;
import org.cpsn.cases.followup.ReferralStep;
import org.cpsn.events.AboutReferral;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.platform.kafka.Reaction;
import org.cpsn.platform.security.Caseworker;
import org.springframework.stereotype.Component;

/**
 * What becomes of a referral stands in the timeline of its case, and an appointment or a service is looked after there.
 * First comes what is to do: who reads of the end of a referral finds what follows from it.
 */
@Component
class WhenReferralMoves implements Reaction<AboutReferral> {
    private static final Caseworker SELF = Caseworker.system("case-service");
    /** Working practice, not law: how soon somebody asks how the service goes, or who helps instead. */
    private static final int DAYS_OF_SERVICE = 30;

    private static final int DAYS_TO_FIND_ANOTHER = 7;

    @Override
    public Class<AboutReferral> to() {
        return AboutReferral.class;
    }

    @Override
    public List<CaseAct> on(AboutReferral e, String eventId) {
        return Stream.<CaseAct>concat(followed(e), noted(e)).toList();
    }

    private static Stream<CaseCommand> noted(AboutReferral e) {
        return statusAfter(e).stream()
                .map(status -> new CaseCommand.NoteReferral(
                        e.caseId(),
                        e.childId(),
                        e.municipality(),
                        e.referralId(),
                        e.providerId(),
                        e.serviceType(),
                        status,
                        SELF,
                        e.occurredAt()));
    }

    /** Empty for what is no new state of it. */
    private static Optional<ReferralStatus> statusAfter(AboutReferral event) {
        return Optional.ofNullable(
                switch (event) {
                    case AboutReferral.ReferralMade _ -> ReferralStatus.IN_PROGRESS;
                    case AboutReferral.ReferralReceived _ -> ReferralStatus.RECEIVED;
                    case AboutReferral.ReferralWaitListed _ -> ReferralStatus.WAITING_LIST;
                    case AboutReferral.ReferralAccepted _ -> ReferralStatus.ACCEPTED;
                    case AboutReferral.AppointmentProposed _ -> ReferralStatus.APPOINTMENT_PROPOSED;
                    case AboutReferral.AnotherAppointmentAsked _ -> ReferralStatus.ANOTHER_APPOINTMENT_ASKED;
                    case AboutReferral.AppointmentConfirmed _ -> ReferralStatus.APPOINTMENT;
                    case AboutReferral.ReferralStarted _ -> ReferralStatus.STARTED;
                    case AboutReferral.ReferralRejected _ -> ReferralStatus.REJECTED;
                    case AboutReferral.ReferralCompleted _ -> ReferralStatus.DONE;
                    case AboutReferral.ReferralRevoked _ -> ReferralStatus.REVOKED;
                    case AboutReferral.ReferralExpired _ -> ReferralStatus.EXPIRED;
                    case AboutReferral.ReferralConsentWithdrawn _ -> ReferralStatus.CONSENT_WITHDRAWN;
                    case AboutReferral.QuestionAsked _,
                            AboutReferral.QuestionAnswered _,
                            AboutReferral.ReferralEscalated _,
                            AboutReferral.DeletionConfirmed _ -> null;
                });
    }

    private static Stream<FollowUpCommand> followed(AboutReferral event) {
        return switch (event) {
            case AboutReferral.AppointmentConfirmed e ->
                Stream.of(follow(e, ReferralStep.APPOINTMENT, e.appointmentAt(), 0));
            case AboutReferral.AppointmentProposed e -> Stream.of(clear(e, ReferralStep.APPOINTMENT));
            case AboutReferral.AnotherAppointmentAsked e -> Stream.of(clear(e, ReferralStep.APPOINTMENT));
            case AboutReferral.ReferralStarted e ->
                Stream.of(
                        clear(e, ReferralStep.APPOINTMENT),
                        follow(e, ReferralStep.SERVICE, e.occurredAt(), DAYS_OF_SERVICE));
            case AboutReferral.ReferralCompleted e -> over(e);
            case AboutReferral.ReferralRevoked e -> over(e);
            case AboutReferral.ReferralConsentWithdrawn e -> over(e);
            case AboutReferral.ReferralRejected e -> Stream.of(another(e));
            case AboutReferral.ReferralExpired e -> Stream.of(another(e));
            case AboutReferral.ReferralMade _,
                    AboutReferral.ReferralReceived _,
                    AboutReferral.ReferralWaitListed _,
                    AboutReferral.ReferralAccepted _,
                    AboutReferral.QuestionAsked _,
                    AboutReferral.QuestionAnswered _,
                    AboutReferral.ReferralEscalated _,
                    AboutReferral.DeletionConfirmed _ -> Stream.of();
        };
    }

    private static Stream<FollowUpCommand> over(AboutReferral e) {
        return Stream.of(clear(e, ReferralStep.APPOINTMENT), clear(e, ReferralStep.SERVICE));
    }

    private static FollowUpCommand another(AboutReferral e) {
        return follow(e, ReferralStep.ANOTHER_PROVIDER, e.occurredAt(), DAYS_TO_FIND_ANOTHER);
    }

    private static FollowUpCommand follow(AboutReferral e, ReferralStep step, Instant from, int days) {
        return new FollowUpCommand.FollowReferral(
                e.caseId(),
                idOf(e, step),
                e.referralId(),
                step,
                LocalDay.of(from).plusDays(days),
                SELF,
                e.occurredAt());
    }

    private static FollowUpCommand clear(AboutReferral e, ReferralStep step) {
        return new FollowUpCommand.ClearOfReferral(e.caseId(), idOf(e, step), SELF, e.occurredAt());
    }

    /** One for each step of each referral, however often it is told. */
    private static String idOf(AboutReferral e, ReferralStep step) {
        return UUID.nameUUIDFromBytes((e.referralId() + "/" + step).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
