package org.cpsn.returnees.publishing;

import java.util.Optional;
import java.util.stream.Collectors;
import org.cpsn.events.AboutReturnee;
import org.cpsn.events.IntegrationEvent;
import org.cpsn.platform.domain.DomainEvent;
import org.cpsn.platform.kafka.Publication;
import org.cpsn.returnees.family.FamilyEvent;
import org.cpsn.returnees.family.Member;
import org.springframework.stereotype.Component;

/** What the others hear of a returning family. */
@Component
class FamilyPublication implements Publication {
    @Override
    public Optional<? extends IntegrationEvent> of(DomainEvent stored) {
        return stored instanceof FamilyEvent event ? publish(event) : Optional.empty();
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
            case FamilyEvent.ReturnDescribed _,
                    FamilyEvent.MemberJoined _,
                    FamilyEvent.MemberLeft _,
                    FamilyEvent.Gone _,
                    FamilyEvent.FoundAgain _,
                    FamilyEvent.ReturnedAgain _ -> Optional.empty();
        };
    }

    private static AboutReturnee.Member publish(Member member) {
        return new AboutReturnee.Member(
                member.personId(),
                member.relation().name(),
                member.needs().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()));
    }
}
