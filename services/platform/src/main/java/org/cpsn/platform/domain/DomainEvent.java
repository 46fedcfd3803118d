package org.cpsn.platform.domain;

import java.time.Instant;

/** A stored fact. When we came to know it ({@code recordedAt}) is the event store's own time stamp. */
public interface DomainEvent {
    /** The id of what this happened to: the stream it is stored in. */
    String subject();

    /** When it happened in the world. */
    Instant occurredAt();
}
