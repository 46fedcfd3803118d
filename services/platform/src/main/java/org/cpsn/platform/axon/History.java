package org.cpsn.platform.axon;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads what happened to one subject, in order, from the only truth. */
@Component
public final class History {
    private final EventStore store;

    History(EventStore store) {
        this.store = store;
    }

    /** All events of a subject, oldest first; empty when nothing ever happened to it. */
    public List<Recorded> of(String subject) {
        return from(subject, 0).toList();
    }

    /** The events of a subject from a sequence number on, oldest first. */
    public Stream<Recorded> from(String subject, long sequence) {
        Stream<? extends DomainEventMessage<?>> events =
                store.readEvents(subject, sequence).asStream();
        return events.map(Recorded::of);
    }

    /** The latest event of a subject; empty when nothing ever happened to it. */
    public Optional<Recorded> last(String subject) {
        return store.lastSequenceNumberFor(subject).flatMap(last -> {
            try (var found = from(subject, last)) {
                return found.findFirst();
            }
        });
    }

    /** What happened after the version somebody had seen. */
    List<StaleVersion.Change> changesSince(String subject, long version) {
        return from(subject, version + 1)
                .map(e -> new StaleVersion.Change(e.sequence(), e.type(), e.recordedAt(), e.by()))
                .toList();
    }
}
