package org.cpsn.returnees.publishing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cpsn.events.AboutReturnee;
import org.cpsn.events.IntegrationEvent;
import org.cpsn.platform.domain.DomainEvent;
import org.cpsn.platform.kafka.Publication;
import org.cpsn.returnees.arrivals.ArrivalEvent;
import org.cpsn.returnees.enrolment.EnrolmentEvent;
import org.cpsn.returnees.family.FamilyEvent;
import org.cpsn.returnees.family.Member;
import org.cpsn.returnees.family.Relation;
import org.cpsn.returnees.handover.HandOverEvent;
import org.cpsn.returnees.livelihood.LivelihoodEvent;
import org.cpsn.returnees.needs.NeedsEvent;
import org.cpsn.returnees.plan.PlanEvent;
import org.springframework.stereotype.Component;

/** What the others hear of a returning family. */
@Component
class FamilyPublication implements Publication {
    @Override
    public Optional<? extends IntegrationEvent> of(DomainEvent stored) {
        return switch (stored) {
            case FamilyEvent event -> publish(event);
            case NeedsEvent event -> publish(event);
            case ArrivalEvent event -> publish(event);
            case PlanEvent event -> PlanPublication.of(event);
            case EnrolmentEvent event -> DeadlinePublication.of(event);
            case LivelihoodEvent event -> DeadlinePublication.of(event);
            case HandOverEvent event -> HandOverNews.of(event);
            default -> Optional.empty();
        };
    }

    private static Optional<AboutReturnee> publish(ArrivalEvent event) {
        return switch (event) {
            case ArrivalEvent.UrgentNeedSeen e ->
                Optional.of(new AboutReturnee.UrgentArrival(
                        e.arrivalId(),
                        e.needs().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()),
                        e.municipality(),
                        e.place().name(),
                        e.occurredAt()));
            case ArrivalEvent.HouseholdAnnounced _,
                    ArrivalEvent.PeopleAnnounced _,
                    ArrivalEvent.AnnouncementChanged _,
                    ArrivalEvent.Arrived _,
                    ArrivalEvent.WalkedIn _,
                    ArrivalEvent.DidNotArrive _,
                    ArrivalEvent.FamilyRegistered _ -> Optional.empty();
        };
    }

    private static Optional<AboutReturnee> publish(NeedsEvent event) {
        return switch (event) {
            case NeedsEvent.NeedsAssessed e -> {
                var inNeed = e.children().stream()
                        .filter(child ->
                                !child.needed().isEmpty() || !child.signs().isEmpty())
                        .map(child -> new AboutReturnee.ChildInNeed(
                                child.childId(),
                                child.needed().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()),
                                child.urgent(),
                                !child.signs().isEmpty()))
                        .toList();
                yield inNeed.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new AboutReturnee.ChildrenNeedHelp(
                                e.familyId(), e.assessmentId(), e.municipality(), e.worker(), inNeed, e.occurredAt()));
            }
            // the cases that were opened go on: whether they are needed is decided there
            case NeedsEvent.NeedsWithdrawn _ -> Optional.empty();
        };
    }

    /** A child with needs who joins is as much in need as one who came with the family. */
    private static Optional<AboutReturnee> joined(FamilyEvent.MemberJoined e) {
        var member = e.member();
        if (member.relation() != Relation.CHILD || member.needs().isEmpty() || e.worker() == null)
            return Optional.empty();
        var child = new AboutReturnee.ChildInNeed(
                member.personId(),
                member.needs().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()),
                false,
                false);
        return Optional.of(new AboutReturnee.ChildrenNeedHelp(
                e.familyId(),
                e.familyId() + "/" + member.personId(),
                e.municipality(),
                e.worker(),
                List.of(child),
                e.occurredAt()));
    }

    private static Optional<AboutReturnee> publish(FamilyEvent event) {
        return switch (event) {
            case FamilyEvent.ReturnRegistered e ->
                Optional.of(new AboutReturnee.ReturningFamilyRegistered(
                        e.familyId(),
                        e.returnType().name(),
                        e.countryOfReturn(),
                        e.arrivedOn(),
                        e.municipality(),
                        e.registeredBy(),
                        e.members().stream().map(FamilyPublication::publish).toList(),
                        e.occurredAt()));
            case FamilyEvent.MemberJoined e -> joined(e);
            case FamilyEvent.ReturnDescribed _,
                    FamilyEvent.MemberLeft _,
                    FamilyEvent.Gone _,
                    FamilyEvent.FoundAgain _,
                    FamilyEvent.ReturnedAgain _,
                    FamilyEvent.ResponsibilityMoved _ -> Optional.empty();
        };
    }

    private static AboutReturnee.Member publish(Member member) {
        return new AboutReturnee.Member(
                member.personId(),
                member.relation().name(),
                member.needs().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()));
    }
}
