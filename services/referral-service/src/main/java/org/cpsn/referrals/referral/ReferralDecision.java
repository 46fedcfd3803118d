package org.cpsn.referrals.referral;

import static org.cpsn.platform.security.Role.PROVIDER;
import static org.cpsn.platform.security.Role.SUPERVISOR;
import static org.cpsn.platform.security.Role.SYSTEM;
import static org.cpsn.referrals.referral.ReferralRule.*;
import static org.cpsn.referrals.referral.ReferralStatus.APPOINTMENT;
import static org.cpsn.referrals.referral.ReferralStatus.APPOINTMENT_PROPOSED;
import static org.cpsn.referrals.referral.ReferralStatus.EXPIRED;
import static org.cpsn.referrals.referral.ReferralStatus.IN_PROGRESS;
import static org.cpsn.referrals.referral.ReferralStatus.REVOKED;
import static org.cpsn.referrals.referral.ReferralStatus.STARTED;
import static org.cpsn.referrals.referral.ReferralStatus.TAKEN;
import static org.cpsn.referrals.referral.ReferralStatus.UNANSWERED;
import static org.cpsn.referrals.referral.ReferralStatus.WAITING_LIST;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.referrals.consent.NotedConsents;
import org.cpsn.referrals.providers.ServiceType;
import org.cpsn.referrals.referral.Referral.Absent;
import org.cpsn.referrals.referral.Referral.Sent;
import org.cpsn.referrals.referral.ReferralCommand.OfTheProvider;
import org.cpsn.referrals.referral.ReferralCommand.OfTheSender;
import org.cpsn.referrals.referral.ReferralCommand.OfTheSystem;

/** Every rule of the referral: first whose business it is, then whether it may happen now. */
final class ReferralDecision {
    /** What a referral rests on when it is sent. */
    private record Ground(
            Set<ServiceType> offered, String consentId, NotedConsents consents, Personal<String> overrideReason) {}

    private ReferralDecision() {}

    static List<ReferralEvent> decide(Referral state, ReferralCommand command, Places places) {
        return switch (state) {
            case Absent _ -> begin(command);
            case Referral.Draft draft -> {
                whoseBusinessItIs(draft.terms(), command);
                yield ofADraft(draft, command);
            }
            case Referral.Discarded _ when command instanceof ReferralCommand.Draft -> List.of();
            case Referral.Discarded _ when command instanceof OfTheSystem -> List.of();
            case Referral.Discarded _ -> throw REVOKED_IS_OVER.broken();
            case Sent sent -> {
                whoseBusinessItIs(sent.terms(), command);
                yield goOn(sent, command, places);
            }
        };
    }

    private static List<ReferralEvent> begin(ReferralCommand command) {
        return switch (command) {
            case ReferralCommand.Draft c ->
                List.of(new ReferralEvent.Drafted(
                        c.referralId(),
                        terms(c.caseId(), c.childId(), c.providerId(), c.serviceType(), c.by()),
                        c.need(),
                        c.occurredAt()));
            case ReferralCommand.Make c -> {
                var terms = terms(c.caseId(), c.childId(), c.providerId(), c.serviceType(), c.by());
                var ground = new Ground(c.offered(), c.consentId(), c.consents(), c.overrideReason());
                yield made(c.referralId(), terms, c.need(), ground, c.due(), c.occurredAt());
            }
            case OfTheSender _, OfTheProvider _, OfTheSystem _ -> throw REFERRAL_EXISTS.broken();
        };
    }

    private static Terms terms(
            String caseId, String childId, String providerId, ServiceType serviceType, Caseworker by) {
        if (by.municipality() == null) throw MADE_BY_A_CENTRE.broken();
        return new Terms(caseId, childId, providerId, serviceType, by.id(), by.municipality());
    }

    private static List<ReferralEvent> made(
            String id, Terms terms, Personal<String> need, Ground ground, Instant due, Instant at) {
        if ((ground.consentId() == null) == (ground.overrideReason() == null)) throw CONSENT_OR_OVERRIDE.broken();
        if (!ground.offered().contains(terms.serviceType())) throw PROVIDER_OFFERS_THE_SERVICE.broken();
        if (ground.consentId() != null
                && !ground.consents()
                        .covers(ground.consentId(), terms.providerId(), AllowedBy.consentTo(terms.serviceType()), at))
            throw CONSENT_COVERS_THE_REFERRAL.broken();
        return List.of(
                new ReferralEvent.Made(id, terms, need, null, ground.overrideReason(), ground.consentId(), due, at));
    }

    private static void whoseBusinessItIs(Terms terms, ReferralCommand command) {
        switch (command) {
            case ReferralCommand.Draft _, ReferralCommand.Make _ -> {}
            case OfTheSystem c -> {
                if (!c.by().is(SYSTEM)) throw CASE_DECIDES_WHO_SENDS.broken();
            }
            case OfTheProvider c -> {
                if (!c.by().is(PROVIDER) || !c.by().organisation().equals(terms.providerId()))
                    throw OWN_ORGANISATION.broken();
            }
            case OfTheSender c -> {
                if (!c.by().id().equals(terms.referredBy()) && !supervises(c.by(), terms))
                    throw SENDER_REVOKES.broken();
            }
        }
    }

    private static boolean supervises(Caseworker by, Terms terms) {
        return by.is(SUPERVISOR) && by.mayActIn(terms.municipality());
    }

    private static List<ReferralEvent> ofADraft(Referral.Draft draft, ReferralCommand command) {
        return switch (command) {
            case ReferralCommand.Draft _, ReferralCommand.Make _ -> List.of();
            case ReferralCommand.Send c -> {
                notBefore(draft.writtenAt(), c);
                var ground = new Ground(c.offered(), c.consentId(), c.consents(), c.overrideReason());
                yield made(c.referralId(), draft.terms(), draft.need(), ground, c.due(), c.occurredAt());
            }
            case ReferralCommand.ChangeDraft c -> {
                notBefore(draft.writtenAt(), c);
                var terms = draft.terms().asking(c.providerId(), c.serviceType());
                yield List.of(new ReferralEvent.DraftChanged(c.referralId(), terms, c.need(), c.occurredAt()));
            }
            case ReferralCommand.Revoke c ->
                List.of(new ReferralEvent.Discarded(c.referralId(), draft.terms(), c.occurredAt()));
            case ReferralCommand.ChangeSender c -> changeSender(draft.terms(), c);
            // a provider knows nothing of it
            case OfTheProvider _ -> throw REFERRAL_EXISTS.broken();
            case OfTheSender _ -> throw NOT_SENT_YET.broken();
            case OfTheSystem _ -> List.of();
        };
    }

    private static List<ReferralEvent> goOn(Sent state, ReferralCommand command, Places places) {
        return switch (command) {
            case ReferralCommand.Draft _, ReferralCommand.Make _ -> List.of();
            case OfTheSystem c -> byItself(state, c, places);
            case ReferralCommand.ConfirmDeletion c -> confirmDeletion(state, c);
            case OfTheSender c -> {
                notOver(state);
                notBefore(state.madeAt(), c);
                yield sender(state, c);
            }
            case OfTheProvider c -> {
                notOver(state);
                notBefore(state.madeAt(), c);
                yield provider(state, c, places);
            }
        };
    }

    /** Of what ended otherwise than by an answer, everybody is told so whatever they ask. */
    private static void notOver(Sent state) {
        if (state.recalled()) throw CONSENT_IS_GONE.broken();
        if (state.status() == REVOKED) throw REVOKED_IS_OVER.broken();
        if (state.status() == EXPIRED) throw EXPIRED_IS_OVER.broken();
    }

    private static List<ReferralEvent> sender(Sent state, OfTheSender command) {
        return switch (command) {
            case ReferralCommand.Send _, ReferralCommand.ChangeDraft _ -> throw ONLY_A_DRAFT_IS_SENT.broken();
            case ReferralCommand.Revoke c -> {
                if (!state.status().live()) throw ONLY_A_LIVE_ONE_IS_REVOKED.broken();
                yield List.of(new ReferralEvent.Revoked(c.referralId(), state.terms(), c.reason(), c.occurredAt()));
            }
            case ReferralCommand.ConfirmAppointment c -> {
                if (state.status() == APPOINTMENT) yield List.of();
                if (state.status() != APPOINTMENT_PROPOSED) throw AN_APPOINTMENT_IS_PROPOSED.broken();
                var due = c.due().isAfter(state.appointmentAt()) ? c.due() : later(state.appointmentAt(), c);
                yield List.of(new ReferralEvent.AppointmentConfirmed(
                        c.referralId(), state.terms(), state.appointmentAt(), due, c.occurredAt()));
            }
            case ReferralCommand.AskForAnotherAppointment c -> {
                if (state.status() != APPOINTMENT_PROPOSED && state.status() != APPOINTMENT)
                    throw AN_APPOINTMENT_IS_PROPOSED.broken();
                yield List.of(new ReferralEvent.AnotherAppointmentAsked(
                        c.referralId(), state.terms(), c.note(), c.due(), c.occurredAt()));
            }
            case ReferralCommand.AnswerQuestion c -> {
                if (!state.status().live()) throw ONLY_A_LIVE_ONE_IS_DISCUSSED.broken();
                if (!Boolean.FALSE.equals(state.answered().get(c.questionId()))) throw QUESTION_WAITS.broken();
                yield List.of(new ReferralEvent.QuestionAnswered(
                        c.referralId(), state.terms(), c.questionId(), c.text(), c.occurredAt()));
            }
        };
    }

    /** The service begins after its appointment, however soon that was confirmed: as long again from there. */
    private static Instant later(Instant appointmentAt, ReferralCommand.ConfirmAppointment c) {
        return appointmentAt.plus(Duration.between(c.occurredAt(), c.due()).abs());
    }

    private static List<ReferralEvent> provider(Sent state, OfTheProvider command, Places places) {
        return switch (command) {
            case ReferralCommand.Receive c ->
                state.status() == IN_PROGRESS
                        ? List.of(new ReferralEvent.Received(c.referralId(), state.terms(), c.due(), c.occurredAt()))
                        : List.of();
            case ReferralCommand.Accept c -> accept(state, c, places);
            case ReferralCommand.Reject c -> {
                if (!UNANSWERED.contains(state.status()) && state.status() != WAITING_LIST)
                    throw ONLY_IN_PROGRESS_IS_ANSWERED.broken();
                yield List.of(new ReferralEvent.Rejected(
                        c.referralId(), state.terms(), c.reason(), c.note(), c.occurredAt()));
            }
            case ReferralCommand.ProposeAppointment c -> {
                if (!TAKEN.contains(state.status()) || state.status() == STARTED)
                    throw ONLY_ACCEPTED_HAS_AN_APPOINTMENT.broken();
                if (!c.appointmentAt().isAfter(c.occurredAt())) throw APPOINTMENT_LIES_AHEAD.broken();
                yield List.of(new ReferralEvent.AppointmentProposed(
                        c.referralId(), state.terms(), c.appointmentAt(), c.note(), c.due(), c.occurredAt()));
            }
            case ReferralCommand.Start c -> {
                if (state.status() == STARTED) yield List.of();
                if (!TAKEN.contains(state.status())) throw ONLY_ACCEPTED_IS_STARTED.broken();
                yield List.of(new ReferralEvent.Started(c.referralId(), state.terms(), c.due(), c.occurredAt()));
            }
            case ReferralCommand.Complete c -> {
                if (!TAKEN.contains(state.status())) throw ONLY_ACCEPTED_IS_COMPLETED.broken();
                yield List.of(new ReferralEvent.Completed(
                        c.referralId(), state.terms(), c.outcome(), c.childFeedback(), c.occurredAt()));
            }
            case ReferralCommand.AskQuestion c -> {
                if (state.answered().containsKey(c.questionId())) yield List.of();
                if (!state.status().live()) throw ONLY_A_LIVE_ONE_IS_DISCUSSED.broken();
                yield List.of(new ReferralEvent.QuestionAsked(
                        c.referralId(), state.terms(), c.questionId(), c.text(), c.occurredAt()));
            }
            case ReferralCommand.ConfirmDeletion c -> confirmDeletion(state, c);
        };
    }

    private static List<ReferralEvent> accept(Sent state, ReferralCommand.Accept c, Places places) {
        if (state.status() == ReferralStatus.ACCEPTED) return List.of();
        boolean waits = state.status() == WAITING_LIST;
        if (!UNANSWERED.contains(state.status()) && !waits) throw ONLY_IN_PROGRESS_IS_ANSWERED.broken();
        boolean full = noneIsFree(state, places);
        if (waits && full) return List.of();
        return List.of(
                full
                        ? new ReferralEvent.WaitListed(c.referralId(), state.terms(), c.dueOnList(), c.occurredAt())
                        : new ReferralEvent.Accepted(c.referralId(), state.terms(), c.due(), c.occurredAt()));
    }

    private static boolean noneIsFree(Sent state, Places places) {
        return places.full(state.terms().providerId(), state.terms().serviceType());
    }

    private static List<ReferralEvent> confirmDeletion(Sent state, ReferralCommand.ConfirmDeletion c) {
        if (!state.recalled()) throw NOTHING_TO_DELETE.broken();
        return state.deleted()
                ? List.of()
                : List.of(new ReferralEvent.DeletionConfirmed(c.referralId(), state.terms(), c.occurredAt()));
    }

    /** What came too late changes nothing. */
    private static List<ReferralEvent> byItself(Sent state, OfTheSystem command, Places places) {
        return switch (command) {
            case ReferralCommand.ChangeSender c -> changeSender(state.terms(), c);
            case ReferralCommand.MoveUp c ->
                state.status() == WAITING_LIST && !noneIsFree(state, places)
                        ? List.of(new ReferralEvent.Accepted(c.referralId(), state.terms(), c.due(), c.occurredAt()))
                        : List.of();
            case ReferralCommand.Escalate c ->
                state.told() || !c.due().equals(state.due())
                        ? List.of()
                        : List.of(new ReferralEvent.Escalated(
                                c.referralId(),
                                state.terms(),
                                state.status(),
                                c.due(),
                                UNANSWERED.contains(state.status()) ? c.expiresAt() : null,
                                c.occurredAt()));
            case ReferralCommand.Expire c ->
                c.expiresAt().equals(state.expiresAt())
                        ? List.of(new ReferralEvent.Expired(c.referralId(), state.terms(), c.occurredAt()))
                        : List.of();
            case ReferralCommand.WithdrawConsent c ->
                state.recalled()
                                || !c.consentId().equals(state.consentId())
                                || AllowedBy.consentTo(state.terms().serviceType()).stream()
                                        .anyMatch(c.left()::contains)
                        ? List.of()
                        : List.of(new ReferralEvent.ConsentWithdrawn(
                                c.referralId(), state.terms(), c.consentId(), c.occurredAt()));
        };
    }

    /** Also of one that is over: what it says belongs to the case. */
    private static List<ReferralEvent> changeSender(Terms before, ReferralCommand.ChangeSender c) {
        var terms = before.sentBy(c.caseworker(), c.municipality());
        return terms.equals(before)
                ? List.of()
                : List.of(new ReferralEvent.SenderChanged(c.referralId(), terms, c.occurredAt()));
    }

    private static void notBefore(Instant madeAt, ReferralCommand c) {
        if (c.occurredAt().isBefore(madeAt)) throw NOT_BEFORE_IT_WAS_MADE.broken();
    }
}
