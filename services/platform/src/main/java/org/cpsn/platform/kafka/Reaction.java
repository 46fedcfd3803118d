package org.cpsn.platform.kafka;

import java.time.Instant;
import java.util.List;
import org.cpsn.events.IntegrationEvent;
import org.cpsn.platform.domain.DomainCommand;

/**
 * What this service does when another one tells it something. Each command is handled once, however often the message
 * arrives, in a transaction with the note that it was. The same event must always give the same commands in the same
 * order.
 */
public interface Reaction<E extends IntegrationEvent> {
    /** The published type this reacts to; a sealed interface stands for all below it. */
    Class<E> to();

    /** @param eventId the message's id, the same at every redelivery: ids made here are derived from it */
    List<? extends DomainCommand> on(E event, String eventId);

    /** @param recordedAt when who tells it came to know it; for those to whom it matters */
    default List<? extends DomainCommand> on(E event, String eventId, Instant recordedAt) {
        return on(event, eventId);
    }
}
