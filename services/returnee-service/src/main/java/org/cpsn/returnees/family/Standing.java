package org.cpsn.returnees.family;

import static org.cpsn.returnees.family.FamilyRule.FAMILY_IS_HERE;
import static org.cpsn.returnees.family.FamilyRule.MEMBER_OF_THE_FAMILY;
import static org.cpsn.returnees.family.FamilyRule.NOT_BEFORE_THE_ARRIVAL;
import static org.cpsn.returnees.family.FamilyRule.OWN_FAMILY;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.platform.domain.Rejected;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Role;

/**
 * How a returning family stands, as far as the rooms of its record need to know to decide.
 *
 * @param returnType, arrivedOn, details of its latest return
 * @param firstArrivedOn of its first one: nothing in the record is older
 * @param worker who is responsible for it
 * @param members who is in it now
 * @param since the day it was last recorded as gone; null while it is here
 */
public record Standing(
        ReturnType returnType,
        LocalDate arrivedOn,
        ReturnDetails details,
        LocalDate firstArrivedOn,
        String municipality,
        String worker,
        Map<String, Relation> members,
        Whereabouts whereabouts,
        LocalDate since) {

    static Standing of(FamilyEvent.ReturnRegistered e) {
        var members = new LinkedHashMap<String, Relation>();
        e.members().forEach(member -> members.put(member.personId(), member.relation()));
        return new Standing(
                e.returnType(),
                e.arrivedOn(),
                e.details(),
                e.arrivedOn(),
                e.municipality(),
                e.registeredBy(),
                Map.copyOf(members),
                Whereabouts.HERE,
                null);
    }

    Standing after(FamilyEvent event) {
        return switch (event) {
            case FamilyEvent.ReturnRegistered _ -> this;
            case FamilyEvent.ReturnDescribed e -> returned(returnType, arrivedOn, e.details(), whereabouts, since);
            case FamilyEvent.MemberJoined e -> {
                var more = new LinkedHashMap<>(members);
                more.put(e.member().personId(), e.member().relation());
                yield with(more);
            }
            case FamilyEvent.MemberLeft e -> {
                var fewer = new LinkedHashMap<>(members);
                fewer.remove(e.personId());
                yield with(fewer);
            }
            case FamilyEvent.ReMigrated e -> returned(returnType, arrivedOn, details, Whereabouts.RE_MIGRATED, e.on());
            case FamilyEvent.ContactLost e ->
                returned(returnType, arrivedOn, details, Whereabouts.LOST_CONTACT, e.on());
            case FamilyEvent.FoundAgain _ -> returned(returnType, arrivedOn, details, Whereabouts.HERE, null);
            case FamilyEvent.ReturnedAgain e ->
                returned(e.returnType(), e.arrivedOn(), e.details(), Whereabouts.HERE, null);
            case FamilyEvent.ResponsibilityMoved e ->
                new Standing(
                        returnType,
                        arrivedOn,
                        details,
                        firstArrivedOn,
                        e.municipality(),
                        e.worker(),
                        members,
                        whereabouts,
                        since);
        };
    }

    /**
     * What every act of work with a family needs: a family that is here, somebody who works with it, and a moment after
     * its arrival.
     *
     * @throws Rejected naming the rule that says no
     */
    public void mayWork(FamilyAct act) {
        mayRecord(act);
        if (whereabouts != Whereabouts.HERE) throw FAMILY_IS_HERE.broken();
    }

    /**
     * What is enough for what becomes known of a family wherever it is.
     *
     * @throws Rejected naming the rule that says no
     */
    public void mayRecord(FamilyAct act) {
        if (!worksWithIt(act.by())) throw OWN_FAMILY.broken();
        if (LocalDay.of(act.occurredAt()).isBefore(firstArrivedOn)) throw NOT_BEFORE_THE_ARRIVAL.broken();
    }

    /** @throws Rejected when this is nobody of the family */
    public Relation relationOf(String personId) {
        var relation = members.get(personId);
        if (relation == null) throw MEMBER_OF_THE_FAMILY.broken();
        return relation;
    }

    public List<String> children() {
        return members.entrySet().stream()
                .filter(member -> member.getValue() == Relation.CHILD)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Not stated for families registered before it was asked for. */
    public Track track() {
        return details.track();
    }

    private boolean worksWithIt(Caseworker by) {
        return by.id().equals(worker) || by.is(Role.SUPERVISOR, Role.RETURN_OFFICER) && by.mayActIn(municipality);
    }

    private Standing returned(
            ReturnType returnType,
            LocalDate arrivedOn,
            ReturnDetails details,
            Whereabouts whereabouts,
            LocalDate since) {
        return new Standing(
                returnType, arrivedOn, details, firstArrivedOn, municipality, worker, members, whereabouts, since);
    }

    private Standing with(Map<String, Relation> members) {
        return new Standing(
                returnType,
                arrivedOn,
                details,
                firstArrivedOn,
                municipality,
                worker,
                Map.copyOf(members),
                whereabouts,
                since);
    }
}
