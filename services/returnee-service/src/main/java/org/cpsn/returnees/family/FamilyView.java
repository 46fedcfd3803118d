package org.cpsn.returnees.family;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A returning family as it stands. */
public record FamilyView(
        ReturnType returnType,
        String countryOfReturn,
        LocalDate arrivedOn,
        String municipality,
        String registeredBy,
        Instant registeredAt,
        List<Member> members) {

    /** @param before empty for a family's first event */
    static FamilyView after(Optional<FamilyView> before, FamilyEvent event) {
        return switch (event) {
            case FamilyEvent.ReturnRegistered e ->
                new FamilyView(
                        e.returnType(),
                        e.countryOfReturn(),
                        e.arrivedOn(),
                        e.municipality(),
                        e.registeredBy(),
                        e.occurredAt(),
                        e.members());
        };
    }

    long children() {
        return members.stream()
                .filter(member -> member.relation() == Relation.CHILD)
                .count();
    }

    long adults() {
        return members.size() - children();
    }

    /** What anybody in the family needs, each once, in the order of the code list. */
    List<Need> needs() {
        return List.copyOf(members.stream()
                .flatMap(member -> member.needs().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    }
}
