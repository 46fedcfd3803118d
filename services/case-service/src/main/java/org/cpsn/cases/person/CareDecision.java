package org.cpsn.cases.person;

import static org.cpsn.cases.person.PersonRule.ARRANGEMENTS_DO_NOT_OVERLAP;
import static org.cpsn.cases.person.PersonRule.ARRANGEMENT_HAS_ENDED;
import static org.cpsn.cases.person.PersonRule.ARRANGEMENT_IS_RECORDED;
import static org.cpsn.cases.person.PersonRule.CAREGIVER_IS_ANOTHER;
import static org.cpsn.cases.person.PersonRule.ENDS_AFTER_IT_BEGAN;
import static org.cpsn.cases.person.PersonRule.GUARDIANSHIP_HAS_ENDED;
import static org.cpsn.cases.person.PersonRule.GUARDIANSHIP_IS_RECORDED;
import static org.cpsn.cases.person.PersonRule.GUARDIAN_IS_NAMED;
import static org.cpsn.cases.person.PersonRule.GUARDIAN_ONCE;
import static org.cpsn.cases.person.PersonRule.NOBODY_CARES_WITHOUT_CARE;
import static org.cpsn.cases.person.PersonRule.NOT_BEFORE_BIRTH;
import static org.cpsn.cases.person.PersonRule.NOT_IN_THE_FUTURE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.cpsn.cases.person.Caring.Period;

/** Who cares for a person and who decides for them, one after the other. */
final class CareDecision {
    private CareDecision() {}

    static List<PersonEvent> decide(Person.Registered known, PersonCommand.OfCare command) {
        var care = known.care();
        return switch (command) {
            case PersonCommand.ArrangeCare c -> arrange(known, c);
            case PersonCommand.EndCare c -> end(care, c);
            case PersonCommand.WithdrawCare c -> {
                if (!care.arrangements().containsKey(c.arrangementId())) throw ARRANGEMENT_IS_RECORDED.broken();
                yield List.of(
                        new PersonEvent.CareWithdrawn(c.personId(), c.arrangementId(), c.reason(), c.occurredAt()));
            }
            case PersonCommand.NameGuardian c -> name(known, c);
            case PersonCommand.EndGuardianship c -> end(care, c);
            case PersonCommand.WithdrawGuardian c -> {
                if (!care.guardianships().containsKey(c.guardianshipId())) throw GUARDIANSHIP_IS_RECORDED.broken();
                yield List.of(new PersonEvent.GuardianWithdrawn(
                        c.personId(), c.guardianshipId(), c.reason(), c.occurredAt()));
            }
        };
    }

    /** What begins now ends what went on until now; what is written down later fits in between. */
    private static List<PersonEvent> arrange(Person.Registered known, PersonCommand.ArrangeCare c) {
        var care = known.care();
        if (care.arrangements().containsKey(c.arrangementId())) return List.of();
        if (c.personId().equals(c.caregiverId())) throw CAREGIVER_IS_ANOTHER.broken();
        if (c.type() == CareArrangementType.NO_CARE_ARRANGEMENT && c.caregiverId() != null)
            throw NOBODY_CARES_WITHOUT_CARE.broken();
        var period = new Period(c.startedOn(), c.endedOn());
        inTime(known, period, c.bornOn(), c.occurredAt());
        var events = new ArrayList<PersonEvent>();
        var replaced = care.running()
                .filter(one -> period.runs() && one.getValue().from().isBefore(c.startedOn()));
        replaced.ifPresent(one -> events.add(
                new PersonEvent.CareEnded(c.personId(), one.getKey(), c.startedOn(), c.reason(), c.occurredAt())));
        var others = new HashMap<>(care.arrangements());
        replaced.ifPresent(one -> others.put(one.getKey(), one.getValue().until(c.startedOn())));
        if (others.values().stream().anyMatch(period::overlaps)) throw ARRANGEMENTS_DO_NOT_OVERLAP.broken();
        events.add(new PersonEvent.CareArranged(
                c.personId(),
                c.arrangementId(),
                c.type(),
                c.startedOn(),
                c.endedOn(),
                c.caregiverId(),
                c.agency(),
                c.reason(),
                c.occurredAt()));
        return List.copyOf(events);
    }

    private static List<PersonEvent> end(Caring care, PersonCommand.EndCare c) {
        var period = care.arrangements().get(c.arrangementId());
        if (period == null) throw ARRANGEMENT_IS_RECORDED.broken();
        if (c.endedOn().equals(period.to())) return List.of();
        if (!period.runs()) throw ARRANGEMENT_HAS_ENDED.broken();
        ended(period.until(c.endedOn()), c.occurredAt());
        return List.of(
                new PersonEvent.CareEnded(c.personId(), c.arrangementId(), c.endedOn(), c.reason(), c.occurredAt()));
    }

    /** Two parents may decide together; the same guardian is not named twice for the same time. */
    private static List<PersonEvent> name(Person.Registered known, PersonCommand.NameGuardian c) {
        var guardianships = known.care().guardianships();
        if (guardianships.containsKey(c.guardianshipId())) return List.of();
        if (c.personId().equals(c.guardianId())) throw CAREGIVER_IS_ANOTHER.broken();
        if (c.guardianId() == null && c.body() == null && c.kind() != GuardianKind.GUARDIANSHIP_BODY)
            throw GUARDIAN_IS_NAMED.broken();
        var period = new Period(c.since(), c.until());
        inTime(known, period, c.bornOn(), c.occurredAt());
        if (c.guardianId() != null
                && guardianships.values().stream()
                        .anyMatch(one -> c.guardianId().equals(one.guardianId())
                                && one.period().overlaps(period))) throw GUARDIAN_ONCE.broken();
        return List.of(new PersonEvent.GuardianNamed(
                c.personId(),
                c.guardianshipId(),
                c.kind(),
                c.guardianId(),
                c.body(),
                c.since(),
                c.until(),
                c.document(),
                c.occurredAt()));
    }

    private static List<PersonEvent> end(Caring care, PersonCommand.EndGuardianship c) {
        var one = care.guardianships().get(c.guardianshipId());
        if (one == null) throw GUARDIANSHIP_IS_RECORDED.broken();
        if (c.until().equals(one.period().to())) return List.of();
        if (!one.period().runs()) throw GUARDIANSHIP_HAS_ENDED.broken();
        ended(one.period().until(c.until()), c.occurredAt());
        return List.of(new PersonEvent.GuardianshipEnded(c.personId(), c.guardianshipId(), c.until(), c.occurredAt()));
    }

    private static void inTime(Person.Registered known, Period period, LocalDate bornOn, Instant said) {
        if (period.from().getYear() < known.birthYear()
                || (bornOn != null && period.from().isBefore(bornOn))) throw NOT_BEFORE_BIRTH.broken();
        if (period.from().isAfter(Typed.dayOf(said))) throw NOT_IN_THE_FUTURE.broken();
        if (!period.runs()) ended(period, said);
    }

    private static void ended(Period period, Instant said) {
        if (period.to().isBefore(period.from())) throw ENDS_AFTER_IT_BEGAN.broken();
        if (period.to().isAfter(Typed.dayOf(said))) throw NOT_IN_THE_FUTURE.broken();
    }
}
