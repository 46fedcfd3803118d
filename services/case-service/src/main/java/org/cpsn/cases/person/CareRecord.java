package org.cpsn.cases.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cpsn.platform.axon.History;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.personal.Sealing;
import org.cpsn.platform.web.Missing;
import org.springframework.stereotype.Component;

/** Who cared for a person and who decided for them, read from the histories of all their records, and opened. */
@Component
class CareRecord {
    private final History histories;
    private final Sealing sealing;
    private final People people;

    CareRecord(History histories, Sealing sealing, People people) {
        this.histories = histories;
        this.sealing = sealing;
        this.people = people;
    }

    /**
     * @param recordId the record it is written in, which may have been merged into the person's
     * @param endedOn null while it goes on
     * @param endReason why it ended; null while it goes on or when nobody knows
     */
    record Arrangement(
            String arrangementId,
            String recordId,
            CareArrangementType type,
            LocalDate startedOn,
            LocalDate endedOn,
            String caregiverId,
            String agency,
            CareChangeReason reason,
            CareChangeReason endReason,
            Instant recordedAt,
            String by) {
        private Arrangement ended(PersonEvent.CareEnded e) {
            return new Arrangement(
                    arrangementId,
                    recordId,
                    type,
                    startedOn,
                    e.endedOn(),
                    caregiverId,
                    agency,
                    reason,
                    e.reason(),
                    recordedAt,
                    by);
        }
    }

    /** @param body, document null when not written, or erased */
    record Guardian(
            String guardianshipId,
            String recordId,
            GuardianKind kind,
            String guardianId,
            String body,
            LocalDate since,
            LocalDate until,
            String document,
            Instant recordedAt,
            String by) {
        private Guardian until(LocalDate end) {
            return new Guardian(guardianshipId, recordId, kind, guardianId, body, since, end, document, recordedAt, by);
        }
    }

    /**
     * @param current null when nobody is recorded as caring now
     * @param arrangements, guardians the latest first
     * @param people those who are named in them
     */
    record Shown(
            String of,
            Arrangement current,
            List<Arrangement> arrangements,
            List<Guardian> guardians,
            Collection<People.Known> people) {}

    Shown of(String id) {
        if (!people.isRegistered(id)) throw new Missing("person");
        var arrangements = new LinkedHashMap<String, Arrangement>();
        var guardians = new LinkedHashMap<String, Guardian>();
        for (var record : people.recordsOf(id))
            for (var recorded : histories.of(record))
                if (recorded.event() instanceof PersonEvent.OfCare event)
                    fold(event, recorded, arrangements, guardians);
        var latest = arrangements.values().stream()
                .sorted(Comparator.comparing(Arrangement::startedOn).reversed())
                .toList();
        var named = Stream.concat(
                        latest.stream().map(Arrangement::caregiverId),
                        guardians.values().stream().map(Guardian::guardianId))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Shown(
                people.survivors(List.of(id)).get(id),
                latest.stream().filter(one -> one.endedOn() == null).findFirst().orElse(null),
                latest,
                guardians.values().stream()
                        .sorted(Comparator.comparing(Guardian::since).reversed())
                        .toList(),
                people.byId(named).values());
    }

    private void fold(
            PersonEvent.OfCare event,
            Recorded recorded,
            Map<String, Arrangement> arrangements,
            Map<String, Guardian> guardians) {
        switch (event) {
            case PersonEvent.CareArranged e ->
                arrangements.put(
                        e.arrangementId(),
                        new Arrangement(
                                e.arrangementId(),
                                e.personId(),
                                e.type(),
                                e.startedOn(),
                                e.endedOn(),
                                e.caregiverId(),
                                opened(e.agency()),
                                e.reason(),
                                null,
                                recorded.recordedAt(),
                                recorded.by()));
            case PersonEvent.CareEnded e -> arrangements.computeIfPresent(e.arrangementId(), (id, one) -> one.ended(e));
            case PersonEvent.CareWithdrawn e -> arrangements.remove(e.arrangementId());
            case PersonEvent.GuardianNamed e ->
                guardians.put(
                        e.guardianshipId(),
                        new Guardian(
                                e.guardianshipId(),
                                e.personId(),
                                e.kind(),
                                e.guardianId(),
                                opened(e.body()),
                                e.since(),
                                e.until(),
                                opened(e.document()),
                                recorded.recordedAt(),
                                recorded.by()));
            case PersonEvent.GuardianshipEnded e ->
                guardians.computeIfPresent(e.guardianshipId(), (id, one) -> one.until(e.until()));
            case PersonEvent.GuardianWithdrawn e -> guardians.remove(e.guardianshipId());
        }
    }

    private String opened(Personal<String> text) {
        return text == null ? null : sealing.open(text, String.class).orElse(null);
    }
}
