package org.cpsn.returnees.family;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cpsn.platform.axon.Recorded;

/**
 * A returning family as it stands.
 *
 * @param returnType, countryOfReturn, arrivedOn, details of its latest return
 * @param earlier the returns before it, the first one first
 * @param members who is in it now
 * @param former who has left it, the last one first
 * @param goneOn, goneTo, goneReason while it is gone; else null
 */
public record FamilyView(
        ReturnType returnType,
        String countryOfReturn,
        LocalDate arrivedOn,
        ReturnDetails details,
        List<Earlier> earlier,
        String municipality,
        String registeredBy,
        String worker,
        Instant registeredAt,
        List<Member> members,
        List<Former> former,
        Whereabouts whereabouts,
        LocalDate goneOn,
        String goneTo,
        GoneReason goneReason) {

    /** A return, and when it ended by leaving again. */
    public record Earlier(ReturnType returnType, String countryOfReturn, LocalDate arrivedOn, LocalDate goneOn) {}

    public record Former(Member member, LeftReason reason, Instant leftAt) {}

    public static Optional<FamilyView> of(List<Recorded> events) {
        Optional<FamilyView> view = Optional.empty();
        for (var recorded : events)
            if (recorded.event() instanceof FamilyEvent event) view = Optional.of(after(view, event));
        return view;
    }

    /** @param before empty for a family's first event */
    public static FamilyView after(Optional<FamilyView> before, FamilyEvent event) {
        return switch (event) {
            case FamilyEvent.ReturnRegistered e ->
                new FamilyView(
                        e.returnType(),
                        e.countryOfReturn(),
                        e.arrivedOn(),
                        e.details(),
                        List.of(),
                        e.municipality(),
                        e.registeredBy(),
                        e.registeredBy(),
                        e.occurredAt(),
                        e.members(),
                        List.of(),
                        Whereabouts.HERE,
                        null,
                        null,
                        null);
            case FamilyEvent.ReturnDescribed e -> before.orElseThrow().with(e.details());
            case FamilyEvent.MemberJoined e -> before.orElseThrow().joined(e.member());
            case FamilyEvent.MemberLeft e -> before.orElseThrow().left(e);
            case FamilyEvent.ReMigrated e ->
                before.orElseThrow().at(Whereabouts.RE_MIGRATED, e.on(), e.country(), e.reason());
            case FamilyEvent.ContactLost e ->
                before.orElseThrow().at(Whereabouts.LOST_CONTACT, e.on(), null, e.reason());
            case FamilyEvent.FoundAgain _ -> before.orElseThrow().at(Whereabouts.HERE, null, null, null);
            case FamilyEvent.ReturnedAgain e -> before.orElseThrow().returned(e);
            case FamilyEvent.ResponsibilityMoved e -> before.orElseThrow().with(e.municipality(), e.worker());
        };
    }

    public long children() {
        return members.stream()
                .filter(member -> member.relation() == Relation.CHILD)
                .count();
    }

    public long adults() {
        return members.size() - children();
    }

    /** What anybody in the family needs, each once, in the order of the code list. */
    public List<Need> needs() {
        return List.copyOf(members.stream()
                .flatMap(member -> member.needs().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private FamilyView with(ReturnDetails details) {
        return with(details, municipality, worker, members, former);
    }

    private FamilyView with(String municipality, String worker) {
        return with(details, municipality, worker, members, former);
    }

    private FamilyView joined(Member member) {
        var more = new ArrayList<>(members);
        more.add(member);
        return with(more, former);
    }

    private FamilyView left(FamilyEvent.MemberLeft e) {
        var gone = new ArrayList<>(former);
        members.stream()
                .filter(member -> member.personId().equals(e.personId()))
                .forEach(member -> gone.addFirst(new Former(member, e.reason(), e.occurredAt())));
        return with(
                members.stream()
                        .filter(member -> !member.personId().equals(e.personId()))
                        .toList(),
                gone);
    }

    private FamilyView with(List<Member> members, List<Former> former) {
        return with(details, municipality, worker, List.copyOf(members), List.copyOf(former));
    }

    private FamilyView with(
            ReturnDetails details, String municipality, String worker, List<Member> members, List<Former> former) {
        return new FamilyView(
                returnType,
                countryOfReturn,
                arrivedOn,
                details,
                earlier,
                municipality,
                registeredBy,
                worker,
                registeredAt,
                members,
                former,
                whereabouts,
                goneOn,
                goneTo,
                goneReason);
    }

    private FamilyView at(Whereabouts whereabouts, LocalDate on, String to, GoneReason reason) {
        return new FamilyView(
                returnType,
                countryOfReturn,
                arrivedOn,
                details,
                earlier,
                municipality,
                registeredBy,
                worker,
                registeredAt,
                members,
                former,
                whereabouts,
                on,
                to,
                reason);
    }

    private FamilyView returned(FamilyEvent.ReturnedAgain e) {
        var more = new ArrayList<>(earlier);
        more.add(new Earlier(returnType, countryOfReturn, arrivedOn, goneOn));
        return new FamilyView(
                e.returnType(),
                e.countryOfReturn(),
                e.arrivedOn(),
                e.details(),
                List.copyOf(more),
                municipality,
                registeredBy,
                worker,
                registeredAt,
                members,
                former,
                Whereabouts.HERE,
                null,
                null,
                null);
    }
}
