package org.cpsn.referrals.referral;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.cpsn.platform.personal.Personal;

/** What a referral is, as far as deciding goes. */
sealed interface Referral {
    record Absent() implements Referral {}

    /** Nobody but the sender knows of it. */
    record Draft(Terms terms, Personal<String> need, Instant writtenAt) implements Referral {}

    record Discarded(Terms terms) implements Referral {}

    /**
     * It was sent, whatever became of it.
     *
     * @param consentId null without one
     * @param due when what is waited for should have happened; null when nothing is waited for or nobody counts
     * @param told true once the supervisors were told that it has not
     * @param expiresAt when it ends by itself; null while it does not
     * @param appointmentAt null while none is proposed or confirmed
     * @param answered by question, whether it was
     * @param recalled true once the provider must delete what it was told
     */
    record Sent(
            Terms terms,
            ReferralStatus status,
            Instant madeAt,
            String consentId,
            Instant due,
            boolean told,
            Instant expiresAt,
            Instant appointmentAt,
            Map<String, Boolean> answered,
            boolean recalled,
            boolean deleted)
            implements Referral {

        private Sent now(ReferralStatus next, Instant due) {
            return now(next, due, appointmentAt);
        }

        private Sent now(ReferralStatus next, Instant due, Instant appointmentAt) {
            return new Sent(
                    terms, next, madeAt, consentId, due, false, null, appointmentAt, answered, recalled, deleted);
        }

        private Sent with(Terms terms) {
            return new Sent(
                    terms, status, madeAt, consentId, due, told, expiresAt, appointmentAt, answered, recalled, deleted);
        }

        private Sent question(String id, boolean isAnswered) {
            var more = new HashMap<>(answered);
            more.put(id, isAnswered);
            return new Sent(
                    terms,
                    status,
                    madeAt,
                    consentId,
                    due,
                    told,
                    expiresAt,
                    appointmentAt,
                    Map.copyOf(more),
                    recalled,
                    deleted);
        }

        private Sent escalated(Instant expiresAt) {
            return new Sent(
                    terms, status, madeAt, consentId, due, true, expiresAt, appointmentAt, answered, recalled, deleted);
        }

        private Sent recalled(boolean isDeleted) {
            var next = status.live() ? now(ReferralStatus.CONSENT_WITHDRAWN, null) : this;
            return new Sent(
                    terms,
                    next.status,
                    madeAt,
                    consentId,
                    next.due,
                    next.told,
                    next.expiresAt,
                    appointmentAt,
                    answered,
                    true,
                    isDeleted);
        }
    }

    default Referral after(ReferralEvent event) {
        return switch (event) {
            case ReferralEvent.Drafted e -> new Draft(e.terms(), e.need(), e.occurredAt());
            case ReferralEvent.DraftChanged e -> new Draft(e.terms(), e.need(), e.occurredAt());
            case ReferralEvent.Discarded e -> new Discarded(e.terms());
            case ReferralEvent.Made e ->
                new Sent(
                        e.terms(),
                        ReferralStatus.IN_PROGRESS,
                        e.occurredAt(),
                        e.consentId(),
                        e.due(),
                        false,
                        null,
                        null,
                        Map.of(),
                        false,
                        false);
            case ReferralEvent.SenderChanged e ->
                switch (this) {
                    case Absent absent -> absent;
                    case Draft draft -> new Draft(e.terms(), draft.need(), draft.writtenAt());
                    case Discarded _ -> new Discarded(e.terms());
                    case Sent sent -> sent.with(e.terms());
                };
            case ReferralEvent.Received e -> sent().now(ReferralStatus.RECEIVED, e.due());
            case ReferralEvent.WaitListed e -> sent().now(ReferralStatus.WAITING_LIST, e.due());
            case ReferralEvent.Accepted e -> sent().now(ReferralStatus.ACCEPTED, e.due());
            case ReferralEvent.AppointmentProposed e ->
                sent().now(ReferralStatus.APPOINTMENT_PROPOSED, e.due(), e.appointmentAt());
            case ReferralEvent.AppointmentConfirmed e ->
                sent().now(ReferralStatus.APPOINTMENT, e.due(), e.appointmentAt());
            case ReferralEvent.AnotherAppointmentAsked e -> sent().now(ReferralStatus.ACCEPTED, e.due(), null);
            case ReferralEvent.Started e -> sent().now(ReferralStatus.STARTED, e.due());
            case ReferralEvent.Rejected _ -> sent().now(ReferralStatus.REJECTED, null);
            case ReferralEvent.Completed _ -> sent().now(ReferralStatus.DONE, null);
            case ReferralEvent.Revoked _ -> sent().now(ReferralStatus.REVOKED, null);
            case ReferralEvent.Expired _ -> sent().now(ReferralStatus.EXPIRED, null);
            case ReferralEvent.QuestionAsked e -> sent().question(e.questionId(), false);
            case ReferralEvent.QuestionAnswered e -> sent().question(e.questionId(), true);
            case ReferralEvent.Escalated e -> sent().escalated(e.expiresAt());
            case ReferralEvent.ConsentWithdrawn _ -> sent().recalled(false);
            case ReferralEvent.DeletionConfirmed _ -> sent().recalled(true);
        };
    }

    private Sent sent() {
        if (this instanceof Sent sent) return sent;
        throw new IllegalStateException("What becomes of a referral begins with its being sent.");
    }
}
