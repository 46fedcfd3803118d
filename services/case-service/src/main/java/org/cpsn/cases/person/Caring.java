package org.cpsn.cases.person;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who cared for a person and who decided for them, over time, as far as deciding goes. */
record Caring(Map<String, Period> arrangements, Map<String, Guardianship> guardianships) {
    static final Caring NONE = new Caring(Map.of(), Map.of());

    Caring {
        arrangements = Map.copyOf(arrangements);
        guardianships = Map.copyOf(guardianships);
    }

    /** @param to the day it ended, on which the next may begin; null while it goes on */
    record Period(LocalDate from, LocalDate to) {
        boolean runs() {
            return to == null;
        }

        boolean overlaps(Period other) {
            return begunBeforeTheEndOf(other) && other.begunBeforeTheEndOf(this);
        }

        private boolean begunBeforeTheEndOf(Period other) {
            return other.to() == null || from.isBefore(other.to());
        }

        Period until(LocalDate end) {
            return new Period(from, end);
        }
    }

    /** @param guardianId null where a body is named in words only */
    record Guardianship(String guardianId, Period period) {}

    Optional<Map.Entry<String, Period>> running() {
        return arrangements.entrySet().stream()
                .filter(one -> one.getValue().runs())
                .findFirst();
    }

    Caring after(PersonEvent.OfCare event) {
        var arranged = new HashMap<>(arrangements);
        var guarded = new HashMap<>(guardianships);
        switch (event) {
            case PersonEvent.CareArranged e -> arranged.put(e.arrangementId(), new Period(e.startedOn(), e.endedOn()));
            case PersonEvent.CareEnded e ->
                arranged.computeIfPresent(e.arrangementId(), (id, period) -> period.until(e.endedOn()));
            case PersonEvent.CareWithdrawn e -> arranged.remove(e.arrangementId());
            case PersonEvent.GuardianNamed e ->
                guarded.put(e.guardianshipId(), new Guardianship(e.guardianId(), new Period(e.since(), e.until())));
            case PersonEvent.GuardianshipEnded e ->
                guarded.computeIfPresent(
                        e.guardianshipId(),
                        (id, one) ->
                                new Guardianship(one.guardianId(), one.period().until(e.until())));
            case PersonEvent.GuardianWithdrawn e -> guarded.remove(e.guardianshipId());
        }
        return new Caring(arranged, guarded);
    }
}
