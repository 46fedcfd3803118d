package org.cpsn.cases.person;

import static org.cpsn.cases.person.PersonRule.LIKELY_THE_SAME_PERSON;
import static org.cpsn.cases.person.PersonRule.MERGED_INTO_SOMEBODY_ELSE;
import static org.cpsn.cases.person.PersonRule.NOT_THEIR_OWN_RELATIVE;
import static org.cpsn.cases.person.PersonRule.NUMBER_BELONGS_TO_ANOTHER;
import static org.cpsn.cases.person.PersonRule.NUMBER_IS_RECORDED;
import static org.cpsn.cases.person.PersonRule.PERSON_EXISTS;
import static org.cpsn.cases.person.PersonRule.PERSON_IS_MERGED;
import static org.cpsn.cases.person.PersonRule.PERSON_IS_NOT_MERGED;
import static org.cpsn.cases.person.PersonRule.RELATIVE_IS_LINKED;
import static org.cpsn.cases.person.PersonRule.RELATIVE_ONCE;
import static org.cpsn.cases.person.PersonRule.SURVIVOR_STANDS_ALONE;

import java.util.List;

/** Every rule of a person's record, in one switch over what it is and what is asked. */
final class PersonDecision {
    private record Asked(Person state, PersonCommand command) {}

    private PersonDecision() {}

    /** @param others asked only where the answer depends on them */
    static List<? extends PersonEvent> decide(Person state, PersonCommand command, Others others) {
        return switch (new Asked(state, command)) {
            case Asked(Person.Unknown _, PersonCommand.Register c) -> register(c, others.likelyTwinsOf(c));
            case Asked(Person.Unknown _, PersonCommand _) -> throw PERSON_EXISTS.broken();
            case Asked(Person.Registered _, PersonCommand.Register _) -> List.of();
            case Asked(Person.Merged _, PersonCommand.Register _) -> List.of();
            case Asked(Person.Merged merged, PersonCommand.Merge c) -> again(merged, c);
            case Asked(Person.Merged merged, PersonCommand.Unmerge c) ->
                List.of(new PersonEvent.Unmerged(c.personId(), merged.into(), c.reason(), c.occurredAt()));
            case Asked(Person.Merged _, PersonCommand _) -> throw PERSON_IS_NOT_MERGED.broken();
            case Asked(Person.Registered _, PersonCommand.Correct c) -> List.of(corrected(c));
            case Asked(Person.Registered _, PersonCommand.Describe c) ->
                List.of(new PersonEvent.Described(
                        c.personId(),
                        c.otherNames(),
                        c.languages(),
                        c.displacement(),
                        c.functioning(),
                        c.occurredAt()));
            case Asked(Person.Registered known, PersonCommand.RecordNumber c) ->
                recordNumber(known, c, others.holdersOf(c));
            case Asked(Person.Registered known, PersonCommand.WithdrawNumber c) -> withdraw(known, c);
            case Asked(Person.Registered known, PersonCommand.OfCare c) -> CareDecision.decide(known, c);
            case Asked(Person.Registered known, PersonCommand.LinkRelative c) -> link(known, c);
            case Asked(Person.Registered known, PersonCommand.UnlinkRelative c) -> unlink(known, c);
            case Asked(Person.Registered _, PersonCommand.Merge c) -> merge(c, others);
            case Asked(Person.Registered _, PersonCommand.Unmerge _) -> throw PERSON_IS_MERGED.broken();
        };
    }

    /** Whoever looks like somebody must have been compared with every one of them, and found to be another. */
    private static List<PersonEvent> register(PersonCommand.Register c, List<String> twins) {
        if (!twins.isEmpty() && (c.reason() == null || !c.compared().containsAll(twins)))
            throw LIKELY_THE_SAME_PERSON.broken(twins);
        return List.of(new PersonEvent.Registered(
                c.personId(),
                c.name(),
                c.sex(),
                c.dateOfBirth(),
                c.birthYear(),
                c.estimated(),
                c.municipality(),
                c.community(),
                twins,
                twins.isEmpty() ? null : c.reason(),
                c.occurredAt()));
    }

    private static PersonEvent corrected(PersonCommand.Correct c) {
        return new PersonEvent.Corrected(
                c.personId(),
                c.name(),
                c.sex(),
                c.dateOfBirth(),
                c.birthYear(),
                c.estimated(),
                c.municipality(),
                c.community(),
                c.reason(),
                c.occurredAt());
    }

    private static List<PersonEvent> recordNumber(
            Person.Registered known, PersonCommand.RecordNumber c, List<String> holders) {
        if (holders.contains(c.personId()) || known.numbers().containsKey(c.numberId())) return List.of();
        if (!holders.isEmpty()) throw NUMBER_BELONGS_TO_ANOTHER.broken(holders);
        return List.of(
                new PersonEvent.NumberRecorded(c.personId(), c.numberId(), c.scheme(), c.number(), c.occurredAt()));
    }

    private static List<PersonEvent> withdraw(Person.Registered known, PersonCommand.WithdrawNumber c) {
        var scheme = known.numbers().get(c.numberId());
        if (scheme == null) throw NUMBER_IS_RECORDED.broken();
        return List.of(new PersonEvent.NumberWithdrawn(c.personId(), c.numberId(), scheme, c.occurredAt()));
    }

    private static List<PersonEvent> link(Person.Registered known, PersonCommand.LinkRelative c) {
        if (c.relativeId().equals(c.personId())) throw NOT_THEIR_OWN_RELATIVE.broken();
        if (known.relatives().containsKey(c.linkId())) return List.of();
        if (known.relatives().containsValue(c.relativeId())) throw RELATIVE_ONCE.broken();
        return List.of(new PersonEvent.RelativeLinked(
                c.personId(), c.linkId(), c.relativeId(), c.kinship(), c.livesTogether(), c.care(), c.occurredAt()));
    }

    private static List<PersonEvent> unlink(Person.Registered known, PersonCommand.UnlinkRelative c) {
        var relative = known.relatives().get(c.linkId());
        if (relative == null) throw RELATIVE_IS_LINKED.broken();
        return List.of(new PersonEvent.RelativeUnlinked(c.personId(), c.linkId(), relative, c.occurredAt()));
    }

    private static List<PersonEvent> merge(PersonCommand.Merge c, Others others) {
        if (c.into().equals(c.personId())) throw MERGED_INTO_SOMEBODY_ELSE.broken();
        if (!others.survivorStandsAlone(c)) throw SURVIVOR_STANDS_ALONE.broken();
        return List.of(new PersonEvent.Merged(c.personId(), c.into(), c.reason(), c.occurredAt()));
    }

    private static List<PersonEvent> again(Person.Merged merged, PersonCommand.Merge c) {
        if (merged.into().equals(c.into())) return List.of();
        throw PERSON_IS_NOT_MERGED.broken();
    }
}
