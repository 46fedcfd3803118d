package org.cpsn.referrals.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cpsn.platform.personal.Personal;
import org.cpsn.referrals.providers.ServiceType;

/**
 * A referral as it stands; what was written freely stays sealed.
 *
 * @param rank place of the status in a list that begins with what waits
 * @param consentId the consent of the case's ledger it rests on; null without one
 * @param reached every state it has been in, oldest first
 * @param answeredAt null until the provider said yes or no
 * @param endedAt null while live
 * @param due when what is waited for should have happened; null when nothing is waited for
 * @param escalatedAt null while it has, or is not due
 * @param appointmentAt null while none is proposed or confirmed
 * @param recalledAt when the consent it rested on was withdrawn; null while it was not
 * @param deletedAt when the provider confirmed that it has deleted what it was told
 */
public record ReferralView(
        String caseId,
        String childId,
        String providerId,
        ServiceType serviceType,
        String referredBy,
        String municipality,
        ReferralStatus status,
        int rank,
        Personal<String> need,
        ConsentGiver consentBy,
        Personal<String> overrideReason,
        String consentId,
        List<Reached> reached,
        Instant madeAt,
        Instant answeredAt,
        Instant endedAt,
        Instant due,
        Instant escalatedAt,
        Instant expiresAt,
        RejectionReason rejectionReason,
        Personal<String> rejectionNote,
        Instant appointmentAt,
        Personal<String> appointmentNote,
        List<Question> questions,
        Personal<String> outcome,
        Personal<String> childFeedback,
        Personal<String> revocationReason,
        Instant recalledAt,
        Instant deletedAt) {

    /** Documents written before there was a process have no such lists. */
    public ReferralView {
        reached = reached == null ? List.of() : reached;
        questions = questions == null ? List.of() : questions;
    }

    public record Reached(ReferralStatus status, Instant at) {}

    /** @param answer, answeredAt null while it waits for one */
    public record Question(
            String questionId, Personal<String> text, Instant askedAt, Personal<String> answer, Instant answeredAt) {}

    /** @param before empty for a referral's first event, which is always that it was written */
    static ReferralView after(Optional<ReferralView> before, ReferralEvent event) {
        var view = new Sketch(before.orElse(null), event.terms());
        switch (event) {
            case ReferralEvent.Drafted e -> {
                view.need = e.need();
                view.at(ReferralStatus.DRAFT, null, e.occurredAt());
            }
            case ReferralEvent.DraftChanged e -> view.need = e.need();
            case ReferralEvent.Discarded e -> view.over(ReferralStatus.REVOKED, e.occurredAt());
            case ReferralEvent.Made e -> {
                view.need = e.need();
                view.consentBy = e.consentBy();
                view.overrideReason = e.overrideReason();
                view.consentId = e.consentId();
                view.madeAt = e.occurredAt();
                view.at(ReferralStatus.IN_PROGRESS, e.due(), e.occurredAt());
            }
            case ReferralEvent.SenderChanged _ -> {}
            case ReferralEvent.Received e -> view.at(ReferralStatus.RECEIVED, e.due(), e.occurredAt());
            case ReferralEvent.WaitListed e -> {
                view.answered(e.occurredAt());
                view.at(ReferralStatus.WAITING_LIST, e.due(), e.occurredAt());
            }
            case ReferralEvent.Accepted e -> {
                view.answered(e.occurredAt());
                view.at(ReferralStatus.ACCEPTED, e.due(), e.occurredAt());
            }
            case ReferralEvent.Rejected e -> {
                view.answered(e.occurredAt());
                view.rejectionReason = e.reason();
                view.rejectionNote = e.note();
                view.over(ReferralStatus.REJECTED, e.occurredAt());
            }
            case ReferralEvent.AppointmentProposed e -> {
                view.appointmentAt = e.appointmentAt();
                view.appointmentNote = e.note();
                view.at(ReferralStatus.APPOINTMENT_PROPOSED, e.due(), e.occurredAt());
            }
            case ReferralEvent.AppointmentConfirmed e -> view.at(ReferralStatus.APPOINTMENT, e.due(), e.occurredAt());
            case ReferralEvent.AnotherAppointmentAsked e -> {
                view.appointmentAt = null;
                view.appointmentNote = e.note();
                view.at(ReferralStatus.ACCEPTED, e.due(), e.occurredAt());
            }
            case ReferralEvent.Started e -> view.at(ReferralStatus.STARTED, e.due(), e.occurredAt());
            case ReferralEvent.QuestionAsked e ->
                view.questions.add(new Question(e.questionId(), e.text(), e.occurredAt(), null, null));
            case ReferralEvent.QuestionAnswered e ->
                view.questions.replaceAll(asked -> asked.questionId().equals(e.questionId())
                        ? new Question(asked.questionId(), asked.text(), asked.askedAt(), e.text(), e.occurredAt())
                        : asked);
            case ReferralEvent.Completed e -> {
                view.outcome = e.outcome();
                view.childFeedback = e.childFeedback();
                view.over(ReferralStatus.DONE, e.occurredAt());
            }
            case ReferralEvent.Revoked e -> {
                view.revocationReason = e.reason();
                view.over(ReferralStatus.REVOKED, e.occurredAt());
            }
            case ReferralEvent.Escalated e -> {
                view.escalatedAt = e.occurredAt();
                view.expiresAt = e.expiresAt();
            }
            case ReferralEvent.Expired e -> view.over(ReferralStatus.EXPIRED, e.occurredAt());
            case ReferralEvent.ConsentWithdrawn e -> {
                view.recalledAt = e.occurredAt();
                if (view.status.live()) view.over(ReferralStatus.CONSENT_WITHDRAWN, e.occurredAt());
            }
            case ReferralEvent.DeletionConfirmed e -> view.deletedAt = e.occurredAt();
        }
        return view.done();
    }

    /** Whether the provider must still say that it has deleted what it was told. */
    boolean toDelete() {
        return recalledAt != null && deletedAt == null;
    }

    /** The next view while it is being made; it does not leave this file. */
    private static final class Sketch {
        private final Terms terms;
        private ReferralStatus status;
        private Personal<String> need;
        private ConsentGiver consentBy;
        private Personal<String> overrideReason;
        private String consentId;
        private final List<Reached> reached = new ArrayList<>();
        private Instant madeAt;
        private Instant answeredAt;
        private Instant endedAt;
        private Instant due;
        private Instant escalatedAt;
        private Instant expiresAt;
        private RejectionReason rejectionReason;
        private Personal<String> rejectionNote;
        private Instant appointmentAt;
        private Personal<String> appointmentNote;
        private final List<Question> questions = new ArrayList<>();
        private Personal<String> outcome;
        private Personal<String> childFeedback;
        private Personal<String> revocationReason;
        private Instant recalledAt;
        private Instant deletedAt;

        private Sketch(ReferralView before, Terms terms) {
            this.terms = terms;
            if (before == null) return;
            status = before.status;
            need = before.need;
            consentBy = before.consentBy;
            overrideReason = before.overrideReason;
            consentId = before.consentId;
            reached.addAll(before.reached);
            madeAt = before.madeAt;
            answeredAt = before.answeredAt;
            endedAt = before.endedAt;
            due = before.due;
            escalatedAt = before.escalatedAt;
            expiresAt = before.expiresAt;
            rejectionReason = before.rejectionReason;
            rejectionNote = before.rejectionNote;
            appointmentAt = before.appointmentAt;
            appointmentNote = before.appointmentNote;
            questions.addAll(before.questions);
            outcome = before.outcome;
            childFeedback = before.childFeedback;
            revocationReason = before.revocationReason;
            recalledAt = before.recalledAt;
            deletedAt = before.deletedAt;
        }

        private void at(ReferralStatus next, Instant until, Instant moment) {
            status = next;
            due = until;
            escalatedAt = null;
            expiresAt = null;
            reached.add(new Reached(next, moment));
        }

        private void over(ReferralStatus next, Instant moment) {
            at(next, null, moment);
            endedAt = moment;
        }

        private void answered(Instant moment) {
            if (answeredAt == null) answeredAt = moment;
        }

        private ReferralView done() {
            return new ReferralView(
                    terms.caseId(),
                    terms.childId(),
                    terms.providerId(),
                    terms.serviceType(),
                    terms.referredBy(),
                    terms.municipality(),
                    status,
                    status.ordinal(),
                    need,
                    consentBy,
                    overrideReason,
                    consentId,
                    List.copyOf(reached),
                    madeAt,
                    answeredAt,
                    endedAt,
                    due,
                    escalatedAt,
                    expiresAt,
                    rejectionReason,
                    rejectionNote,
                    appointmentAt,
                    appointmentNote,
                    List.copyOf(questions),
                    outcome,
                    childFeedback,
                    revocationReason,
                    recalledAt,
                    deletedAt);
        }
    }
}
