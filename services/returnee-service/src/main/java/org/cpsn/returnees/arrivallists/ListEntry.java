package org.cpsn.returnees.arrivallists;

import java.time.Instant;
import java.util.Optional;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Scope;

/**
 * A readmission list as it stands.
 *
 * @param municipality null for one the reception sent
 * @param changes whether also what it says otherwise than before shall come in
 * @param added, households, changed, known, repeated, bad what came of it; 0 before it is in
 */
public record ListEntry(
        ListStage stage,
        String sentBy,
        String municipality,
        int lines,
        Boolean changes,
        int added,
        int households,
        Integer changed,
        int known,
        int repeated,
        int bad,
        Instant sentAt,
        Instant importedAt) {

    public ListEntry {
        // what was written before lists could change something says neither
        if (changes == null) changes = false;
        if (changed == null) changed = 0;
    }

    static Optional<ListEntry> after(Optional<ListEntry> before, ListEvent event) {
        return Optional.of(
                switch (event) {
                    case ListEvent.ListReceived e ->
                        new ListEntry(
                                ListStage.RECEIVED,
                                e.sentBy(),
                                e.municipality(),
                                e.lines(),
                                false,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                e.occurredAt(),
                                null);
                    case ListEvent.ImportAsked e -> before.orElseThrow().at(ListStage.COMES_IN, e.changes());
                    case ListEvent.ListImported e -> before.orElseThrow().imported(e);
                    case ListEvent.ListDiscarded _ -> before.orElseThrow().at(ListStage.DISCARDED, false);
                });
    }

    /** The office that sent it; the reception sees all of them. */
    boolean isFor(Caseworker who) {
        return who.scope() == Scope.ALL || municipality != null && who.mayActIn(municipality);
    }

    private ListEntry at(ListStage stage, boolean changes) {
        return new ListEntry(
                stage,
                sentBy,
                municipality,
                lines,
                changes,
                added,
                households,
                changed,
                known,
                repeated,
                bad,
                sentAt,
                importedAt);
    }

    private ListEntry imported(ListEvent.ListImported e) {
        return new ListEntry(
                ListStage.IMPORTED,
                sentBy,
                municipality,
                lines,
                changes,
                e.added(),
                e.households(),
                e.changed(),
                e.known(),
                e.repeated(),
                e.bad(),
                sentAt,
                e.occurredAt());
    }
}
