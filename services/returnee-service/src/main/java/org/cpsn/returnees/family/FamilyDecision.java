package org.cpsn.returnees.family;

import static org.cpsn.returnees.family.FamilyRule.A_CHILD_OR_A_CAREGIVER;
import static org.cpsn.returnees.family.FamilyRule.DISPLACED_ARE_NOT_READMITTED;
import static org.cpsn.returnees.family.FamilyRule.EACH_MEMBER_ONCE;
import static org.cpsn.returnees.family.FamilyRule.FAMILY_IS_GONE;
import static org.cpsn.returnees.family.FamilyRule.IN_ANOTHER_FAMILY;
import static org.cpsn.returnees.family.FamilyRule.NEW_RETURN_AFTER_RE_MIGRATION;
import static org.cpsn.returnees.family.FamilyRule.NOT_BEFORE_THE_ARRIVAL;
import static org.cpsn.returnees.family.FamilyRule.OWN_MUNICIPALITY;
import static org.cpsn.returnees.family.FamilyRule.REGISTERED_AFTER_ARRIVAL;
import static org.cpsn.returnees.family.FamilyRule.SEEN_AGAIN_AFTERWARDS;
import static org.cpsn.returnees.family.FamilyRule.SOMEBODY_STAYS;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.cpsn.platform.domain.LocalDay;

/** Every rule of a returning family as a whole. */
public final class FamilyDecision {
    private FamilyDecision() {}

    public static List<FamilyEvent> decide(Family state, FamilyCommand command, Elsewhere elsewhere) {
        return switch (command) {
            case FamilyCommand.RegisterReturn c -> register(state, c, elsewhere);
            case FamilyCommand.DescribeReturn c -> describe(state.standing(), c);
            case FamilyCommand.Join c -> join(state.standing(), c, elsewhere);
            case FamilyCommand.Leave c -> leave(state.standing(), c);
            case FamilyCommand.RecordReMigration c -> reMigrated(state.standing(), c);
            case FamilyCommand.RecordLostContact c -> lostContact(state.standing(), c);
            case FamilyCommand.RecordFoundAgain c -> foundAgain(state.standing(), c);
            case FamilyCommand.RecordReturnedAgain c -> returnedAgain(state.standing(), c);
        };
    }

    private static List<FamilyEvent> register(Family state, FamilyCommand.RegisterReturn c, Elsewhere elsewhere) {
        if (state instanceof Family.Returned) return List.of();
        if (!c.by().mayActIn(c.municipality())) throw OWN_MUNICIPALITY.broken();
        if (c.arrivedOn().isAfter(LocalDay.of(c.occurredAt()))) throw REGISTERED_AFTER_ARRIVAL.broken();
        if (c.members().stream().allMatch(member -> member.relation() == Relation.OTHER_ADULT))
            throw A_CHILD_OR_A_CAREGIVER.broken();
        var people = c.members().stream().map(Member::personId).toList();
        if (people.stream().distinct().count() < people.size()) throw EACH_MEMBER_ONCE.broken();
        onItsTrack(c.returnType(), c.details());
        inNoOther(people, elsewhere);
        return List.of(new FamilyEvent.ReturnRegistered(
                c.familyId(),
                c.returnType(),
                c.countryOfReturn(),
                c.arrivedOn(),
                c.municipality(),
                c.by().id(),
                c.members(),
                c.details(),
                c.occurredAt()));
    }

    private static List<FamilyEvent> describe(Standing standing, FamilyCommand.DescribeReturn c) {
        standing.mayRecord(c);
        onItsTrack(standing.returnType(), c.details());
        return c.details().equals(standing.details())
                ? List.of()
                : List.of(new FamilyEvent.ReturnDescribed(c.familyId(), c.details(), c.occurredAt()));
    }

    private static List<FamilyEvent> join(Standing standing, FamilyCommand.Join c, Elsewhere elsewhere) {
        standing.mayWork(c);
        if (standing.members().containsKey(c.member().personId())) throw EACH_MEMBER_ONCE.broken();
        inNoOther(List.of(c.member().personId()), elsewhere);
        return List.of(new FamilyEvent.MemberJoined(
                c.familyId(), c.member(), standing.municipality(), standing.worker(), c.occurredAt()));
    }

    private static List<FamilyEvent> leave(Standing standing, FamilyCommand.Leave c) {
        standing.mayRecord(c);
        var relation = standing.relationOf(c.personId());
        if (standing.members().entrySet().stream()
                .filter(member -> !member.getKey().equals(c.personId()))
                .allMatch(member -> member.getValue() == Relation.OTHER_ADULT)) throw SOMEBODY_STAYS.broken();
        return List.of(new FamilyEvent.MemberLeft(c.familyId(), c.personId(), relation, c.reason(), c.occurredAt()));
    }

    /** Also of a family nobody could reach: later it is known where it is. */
    private static List<FamilyEvent> reMigrated(Standing standing, FamilyCommand.RecordReMigration c) {
        standing.mayRecord(c);
        if (standing.whereabouts() == Whereabouts.RE_MIGRATED) return List.of();
        notBeforeTheArrival(standing, c.on());
        return List.of(new FamilyEvent.ReMigrated(c.familyId(), c.on(), c.country(), c.reason(), c.occurredAt()));
    }

    private static List<FamilyEvent> lostContact(Standing standing, FamilyCommand.RecordLostContact c) {
        standing.mayWork(c);
        notBeforeTheArrival(standing, c.on());
        return List.of(new FamilyEvent.ContactLost(c.familyId(), c.on(), c.reason(), c.occurredAt()));
    }

    private static List<FamilyEvent> foundAgain(Standing standing, FamilyCommand.RecordFoundAgain c) {
        standing.mayRecord(c);
        return metAgain(standing, new FamilyEvent.FoundAgain(c.familyId(), c.on(), c.how(), c.occurredAt()));
    }

    private static List<FamilyEvent> returnedAgain(Standing standing, FamilyCommand.RecordReturnedAgain c) {
        standing.mayRecord(c);
        return metAgain(
                standing,
                new FamilyEvent.ReturnedAgain(
                        c.familyId(), c.returnType(), c.countryOfReturn(), c.arrivedOn(), c.details(), c.occurredAt()));
    }

    /** What is not stated breaks no rule. */
    private static void onItsTrack(ReturnType returnType, ReturnDetails details) {
        if (details.track() != Track.DISPLACED_PERSONS_RETURN) return;
        if (returnType == ReturnType.INVOLUNTARY_READMISSION || details.escort() == Escort.POLICE)
            throw DISPLACED_ARE_NOT_READMITTED.broken();
    }

    private static void inNoOther(Collection<String> people, Elsewhere elsewhere) {
        var families = elsewhere.familiesOf(people);
        if (!families.isEmpty())
            throw IN_ANOTHER_FAMILY.broken(
                    families.values().stream().distinct().sorted().toList());
    }

    /**
     * What is recorded when somebody else meets a family that was gone, and whatever else holds for that.
     *
     * @param seen as which it is recorded; for one that went abroad a new return, for one nobody reached that it was
     *     found
     */
    public static List<FamilyEvent> metAgain(Standing standing, FamilyEvent seen) {
        return switch (seen) {
            case FamilyEvent.FoundAgain e -> {
                afterItWasGone(standing, e.on());
                if (standing.whereabouts() == Whereabouts.RE_MIGRATED) throw NEW_RETURN_AFTER_RE_MIGRATION.broken();
                yield List.of(e);
            }
            case FamilyEvent.ReturnedAgain e -> {
                afterItWasGone(standing, e.arrivedOn());
                onItsTrack(e.returnType(), e.details());
                yield List.of(e);
            }
            case FamilyEvent.ReturnRegistered _,
                    FamilyEvent.ReturnDescribed _,
                    FamilyEvent.MemberJoined _,
                    FamilyEvent.MemberLeft _,
                    FamilyEvent.Gone _,
                    FamilyEvent.ResponsibilityMoved _ ->
                throw new IllegalArgumentException("Nobody meets a family by " + seen.getClass());
        };
    }

    private static void notBeforeTheArrival(Standing standing, LocalDate on) {
        if (on.isBefore(standing.arrivedOn())) throw NOT_BEFORE_THE_ARRIVAL.broken();
    }

    private static void afterItWasGone(Standing standing, LocalDate on) {
        if (standing.whereabouts() == Whereabouts.HERE) throw FAMILY_IS_GONE.broken();
        if (on.isBefore(standing.since())) throw SEEN_AGAIN_AFTERWARDS.broken();
    }
}
