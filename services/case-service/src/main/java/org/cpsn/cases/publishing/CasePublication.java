package org.cpsn.cases.publishing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cpsn.cases.access.AccessEvent;
import org.cpsn.cases.assessment.AssessmentEvent;
import org.cpsn.cases.casefile.CaseEvent;
import org.cpsn.cases.consent.ConsentEvent;
import org.cpsn.cases.consent.ReviewOutcome;
import org.cpsn.cases.consent.Terms;
import org.cpsn.cases.followup.ChildSeen;
import org.cpsn.cases.followup.FollowUpEvent;
import org.cpsn.cases.juvenilejustice.JusticeEvent;
import org.cpsn.cases.juvenilejustice.MeasureOutcome;
import org.cpsn.cases.knownchild.QuestionEvent;
import org.cpsn.cases.plan.PlanEvent;
import org.cpsn.cases.roundtablenote.RoundtableNoteEvent;
import org.cpsn.cases.trafficking.TraffickingEvent;
import org.cpsn.cases.transfer.TransferEvent;
import org.cpsn.events.AboutCase;
import org.cpsn.events.AboutConsent;
import org.cpsn.events.AboutQuestion;
import org.cpsn.events.IntegrationEvent;
import org.cpsn.platform.domain.DomainEvent;
import org.cpsn.platform.kafka.Publication;
import org.springframework.stereotype.Component;

/** What the others hear of a case. Persons are nobody else's business. */
@Component
class CasePublication implements Publication {
    @Override
    public Optional<? extends IntegrationEvent> of(DomainEvent stored) {
        return switch (stored) {
            case CaseEvent event -> publish(event);
            case AccessEvent event -> publish(event);
            case TraffickingEvent event -> publish(event);
            case TransferEvent event -> Optional.of(publish(event));
            case ConsentEvent event -> publish(event);
            case QuestionEvent event -> publish(event);
            case FollowUpEvent event -> Optional.of(publish(event));
            case AssessmentEvent.Completed e ->
                Optional.of(new AboutCase.AssessmentCompleted(
                        e.caseId(), e.assessmentId(), e.kind().name(), e.occurredAt()));
            case PlanEvent.Approved e ->
                Optional.of(new AboutCase.PlanApproved(e.caseId(), e.planId(), e.occurredAt()));
            case RoundtableNoteEvent.Decided e ->
                Optional.of(new AboutCase.CaseReviewed(e.caseId(), e.roundtableId(), e.occurredAt()));
            case JusticeEvent.MeasureOrdered e ->
                Optional.of(new AboutCase.MeasureOrdered(e.caseId(), e.measureId(), e.dueOn(), e.occurredAt()));
            case JusticeEvent.MeasureEnded e ->
                Optional.of(new AboutCase.MeasureEnded(
                        e.caseId(), e.measureId(), e.outcome() == MeasureOutcome.COMPLETED, e.occurredAt()));
            default -> Optional.empty();
        };
    }

    private static AboutCase publish(FollowUpEvent event) {
        return switch (event) {
            case FollowUpEvent.Begun e -> planned(e, e.neededBy());
            case FollowUpEvent.TaskHeardOf e ->
                switch (e.news()) {
                    case NOT_DONE -> planned(e, e.neededBy());
                    case DONE -> ended(e, "TASK_DONE", null);
                    case WITHDRAWN -> ended(e, "WITHDRAWN", null);
                };
            case FollowUpEvent.ReferralCleared e -> ended(e, "CLEARED", null);
            case FollowUpEvent.Missed e -> ended(e, "MISSED", null);
            case FollowUpEvent.Done e -> ended(e, "DONE", e.childSeen() == ChildSeen.SEEN);
        };
    }

    private static AboutCase planned(FollowUpEvent e, LocalDate neededBy) {
        return new AboutCase.FollowUpPlanned(
                e.caseId(), e.followUpId(), e.type().name(), neededBy, e.occurredAt());
    }

    private static AboutCase ended(FollowUpEvent e, String outcome, Boolean childSeen) {
        return new AboutCase.FollowUpEnded(
                e.caseId(), e.followUpId(), e.type().name(), outcome, childSeen, e.occurredAt());
    }

    private static Optional<? extends IntegrationEvent> publish(QuestionEvent event) {
        return switch (event) {
            case QuestionEvent.Asked e ->
                Optional.of(new AboutQuestion.Asked(
                        e.questionId(),
                        e.partner(),
                        e.purpose().name(),
                        e.candidates().size(),
                        e.likely(),
                        e.occurredAt()));
            case QuestionEvent.CandidateForwarded e ->
                Optional.of(new AboutQuestion.CandidateForwarded(
                        e.questionId(),
                        e.number(),
                        e.partner(),
                        e.caseId(),
                        e.municipality(),
                        e.caseworker(),
                        e.occurredAt()));
            case QuestionEvent.CandidateConfirmed e ->
                Optional.of(new AboutQuestion.CandidateAnswered(
                        e.questionId(), e.number(), e.partner(), "CONFIRMED", e.occurredAt()));
            case QuestionEvent.CandidateDenied e ->
                Optional.of(new AboutQuestion.CandidateAnswered(
                        e.questionId(), e.number(), e.partner(), "DENIED", e.occurredAt()));
            case QuestionEvent.Closed _ -> Optional.empty();
        };
    }

    private static AboutCase publish(TransferEvent event) {
        return switch (event) {
            case TransferEvent.HandOverProposed e ->
                new AboutCase.HandOverProposed(
                        e.caseId(),
                        e.childId(),
                        e.municipality(),
                        e.caseworker(),
                        e.colleague(),
                        e.due(),
                        e.occurredAt());
            case TransferEvent.HandOverAccepted e ->
                new AboutCase.CaseHandedOver(
                        e.caseId(),
                        e.childId(),
                        e.municipality(),
                        e.from(),
                        e.caseworker(),
                        e.askedBy(),
                        e.occurredAt());
            case TransferEvent.Requested e ->
                new AboutCase.TransferRequested(
                        e.caseId(), e.childId(), e.municipality(), e.to(), e.askedBy(), e.due(), e.occurredAt());
            case TransferEvent.Approved e ->
                new AboutCase.TransferApproved(
                        e.caseId(), e.childId(), e.municipality(), e.to(), e.askedBy(), e.due(), e.occurredAt());
            case TransferEvent.Accepted e ->
                new AboutCase.CaseTransferred(
                        e.caseId(),
                        e.childId(),
                        e.from(),
                        e.municipality(),
                        e.formerCaseworker(),
                        e.caseworker(),
                        e.askedBy(),
                        e.occurredAt());
            case TransferEvent.HandOverDeclined e ->
                ended(e, e.childId(), e.municipality(), null, e.colleague(), e.askedBy(), "DECLINED");
            case TransferEvent.Returned e ->
                ended(e, e.childId(), e.municipality(), null, null, e.askedBy(), "RETURNED");
            case TransferEvent.Rejected e ->
                ended(e, e.childId(), e.municipality(), e.to(), null, e.askedBy(), "REJECTED");
            case TransferEvent.Withdrawn e ->
                ended(
                        e,
                        e.childId(),
                        e.municipality(),
                        e.to(),
                        e.colleague(),
                        e.askedBy(),
                        e.because().name());
        };
    }

    private static AboutCase ended(
            TransferEvent e,
            String childId,
            String municipality,
            String to,
            String colleague,
            String askedBy,
            String outcome) {
        return new AboutCase.TransferEnded(
                e.caseId(), childId, municipality, to, colleague, askedBy, outcome, e.occurredAt());
    }

    private static Optional<? extends IntegrationEvent> publish(AccessEvent event) {
        return switch (event) {
            case AccessEvent.Shared e ->
                Optional.of(new AboutCase.CaseShared(
                        e.caseId(), e.childId(), e.municipality(), e.colleague(), e.occurredAt()));
            case AccessEvent.SharingEnded _ -> Optional.empty();
            case AccessEvent.GlassBroken e ->
                Optional.of(new AboutCase.GlassBroken(
                        e.caseId(), e.childId(), e.municipality(), e.caseworker(), e.who(), e.occurredAt()));
            case AccessEvent.GlassReviewed _ -> Optional.empty();
        };
    }

    static Optional<? extends IntegrationEvent> publish(ConsentEvent event) {
        return switch (event) {
            case ConsentEvent.Given e ->
                Optional.of(new AboutConsent.ConsentGiven(
                        e.caseId(),
                        e.consentId(),
                        e.terms().purpose().name(),
                        e.terms().recipient().kind().name(),
                        e.terms().recipient().organisation(),
                        services(e.terms()),
                        e.terms().until(),
                        e.occurredAt()));
            case ConsentEvent.Overridden e ->
                Optional.of(new AboutConsent.ConsentOverridden(
                        e.caseId(),
                        e.consentId(),
                        e.municipality(),
                        e.terms().purpose().name(),
                        e.terms().recipient().kind().name(),
                        e.terms().recipient().organisation(),
                        services(e.terms()),
                        e.terms().until(),
                        e.overriddenBy(),
                        e.occurredAt()));
            case ConsentEvent.Narrowed e ->
                Optional.of(new AboutConsent.ConsentNarrowed(
                        e.caseId(),
                        e.consentId(),
                        services(e.terms()),
                        e.terms().until(),
                        e.occurredAt()));
            case ConsentEvent.Withdrawn e ->
                Optional.of(new AboutConsent.ConsentEnded(e.caseId(), e.consentId(), e.occurredAt()));
            case ConsentEvent.OverrideReviewed e ->
                e.outcome() == ReviewOutcome.ENDED
                        ? Optional.of(new AboutConsent.ConsentEnded(e.caseId(), e.consentId(), e.occurredAt()))
                        : Optional.empty();
        };
    }

    private static Set<String> services(Terms terms) {
        return terms.scope().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<? extends IntegrationEvent> publish(TraffickingEvent event) {
        return switch (event) {
            case TraffickingEvent.Screened _ -> Optional.empty(); // what follows from it is told
            case TraffickingEvent.StatusDetermined e ->
                Optional.of(new AboutCase.TraffickingStatusDetermined(
                        e.caseId(),
                        e.childId(),
                        e.municipality(),
                        e.caseworker(),
                        e.status().name(),
                        e.before() == null ? null : e.before().name(),
                        e.finding().decidedBy().name(),
                        e.finding().exploitation().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()),
                        e.occurredAt()));
        };
    }

    static Optional<? extends IntegrationEvent> publish(CaseEvent event) {
        return switch (event) {
            case CaseEvent.ConcernReported _ -> Optional.empty(); // the registration, which follows, says it all
            case CaseEvent.Registered e ->
                Optional.of(new AboutCase.CaseRegistered(
                        e.caseId(),
                        e.childId(),
                        e.municipality(),
                        e.caseworker(),
                        e.concerns().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()),
                        e.urgent(),
                        e.occurredAt()));
            case CaseEvent.Assigned e ->
                Optional.of(new AboutCase.CaseAssigned(
                        e.caseId(), e.childId(), e.municipality(), e.caseworker(), e.occurredAt()));
            case CaseEvent.RiskLevelAssigned e ->
                Optional.of(new AboutCase.RiskLevelAssigned(
                        e.caseId(),
                        e.childId(),
                        e.municipality(),
                        e.caseworker(),
                        e.level().name(),
                        e.occurredAt()));
            case CaseEvent.ReferralNoted _ -> Optional.empty(); // the referral-service has told it already
            case CaseEvent.ClosureRequested _ -> Optional.empty(); // between the caseworker and the supervisor
            case CaseEvent.ClosureReturned _ -> Optional.empty();
            case CaseEvent.Reopened e ->
                Optional.of(new AboutCase.CaseReopened(
                        e.caseId(), e.childId(), e.municipality(), e.caseworker(), e.occurredAt()));
            case CaseEvent.Closed e ->
                Optional.of(new AboutCase.CaseClosed(
                        e.caseId(), e.childId(), e.municipality(), e.reason().name(), e.occurredAt()));
        };
    }
}
