package org.cpsn.platform.axon;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.cpsn.platform.domain.DomainEvent;

/**
 * A stored event with its envelope: where in the subject's history it stands, when we knew, who did it.
 *
 * @param type the name the event is stored under
 * @param aggregate the kind of subject, e.g. {@code case}
 * @param role, organisation, municipality of who did it; null where not known
 */
public record Recorded(
        DomainEvent event,
        String aggregate,
        String type,
        long sequence,
        String eventId,
        Instant recordedAt,
        String by,
        String role,
        String organisation,
        String municipality,
        String commandId,
        String correlationId) {

    /** Reads the envelope off a message of the event store. */
    public static Recorded of(DomainEventMessage<?> message) {
        MetaData meta = message.getMetaData();
        var event = (DomainEvent) message.getPayload();
        return new Recorded(
                event,
                message.getType(),
                EventNames.nameOf(event.getClass()),
                message.getSequenceNumber(),
                message.getIdentifier(),
                message.getTimestamp(),
                (String) meta.get(Envelope.BY),
                (String) meta.get(Envelope.ROLE),
                (String) meta.get(Envelope.ORGANISATION),
                (String) meta.get(Envelope.MUNICIPALITY),
                (String) meta.get(Envelope.COMMAND_ID),
                (String) meta.get(Envelope.CORRELATION_ID));
    }

    public String subject() {
        return event.subject();
    }

    public Instant occurredAt() {
        return event.occurredAt();
    }
}
