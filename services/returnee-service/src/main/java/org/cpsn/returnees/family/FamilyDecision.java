package org.cpsn.returnees.family;

import static org.cpsn.returnees.family.FamilyRule.A_CHILD_OR_A_CAREGIVER;
import static org.cpsn.returnees.family.FamilyRule.EACH_MEMBER_ONCE;
import static org.cpsn.returnees.family.FamilyRule.OWN_MUNICIPALITY;
import static org.cpsn.returnees.family.FamilyRule.REGISTERED_AFTER_ARRIVAL;

import java.util.List;

/** Every rule of a returning family's record. */
final class FamilyDecision {
    private record Asked(Family state, FamilyCommand command) {}

    private FamilyDecision() {}

    static List<FamilyEvent> decide(Family state, FamilyCommand command) {
        return switch (new Asked(state, command)) {
            case Asked(Family.Unknown _, FamilyCommand.RegisterReturn c) -> register(c);
            case Asked(Family.Returned _, FamilyCommand.RegisterReturn _) -> List.of();
        };
    }

    private static List<FamilyEvent> register(FamilyCommand.RegisterReturn c) {
        if (!c.by().mayActIn(c.municipality())) throw OWN_MUNICIPALITY.broken();
        if (c.arrivedOn().isAfter(c.writtenOn())) throw REGISTERED_AFTER_ARRIVAL.broken();
        if (c.members().stream().allMatch(member -> member.relation() == Relation.OTHER_ADULT))
            throw A_CHILD_OR_A_CAREGIVER.broken();
        if (c.members().stream().map(Member::personId).distinct().count()
                < c.members().size()) throw EACH_MEMBER_ONCE.broken();
        return List.of(new FamilyEvent.ReturnRegistered(
                c.familyId(),
                c.returnType(),
                c.countryOfReturn(),
                c.arrivedOn(),
                c.municipality(),
                c.by().id(),
                c.members(),
                c.occurredAt()));
    }
}
