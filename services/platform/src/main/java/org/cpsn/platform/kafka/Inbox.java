package org.cpsn.platform.kafka;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cpsn.events.IntegrationEvent;
import org.cpsn.platform.axon.ToldOnce;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Hands what other services tell to this service's reactions. A message handled twice has one effect: each command it
 * causes carries an id made from the message's, and its inbox row is written in the transaction of its events.
 */
@Component
class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int LONGEST_NAME = 64;

    private final List<Reaction<?>> reactions;
    private final ToldOnce told;

    Inbox(List<Reaction<?>> reactions, ToldOnce told) {
        this.reactions = List.copyOf(reactions);
        var names = reactions.stream().map(Inbox::consumer).toList();
        if (names.size() != Set.copyOf(names).size())
            throw new IllegalStateException(
                    "Two reactions share a name, and one would be taken for the other: " + names);
        this.told = told;
    }

    /** Everything one message causes here; an unknown type is a newer service's business and causes nothing. */
    void handle(Message message) {
        var known = PublishedEvents.read(message.type(), message.payload());
        if (known.isEmpty()) LOG.info("Nothing known here about messages of type {}", message.type());
        known.ifPresent(event -> {
            try (var _ = MDC.putCloseable("correlationId", message.correlationId())) {
                reactions.stream()
                        .filter(reaction -> reaction.to().isInstance(event))
                        .forEach(reaction -> react(reaction, event, message));
            }
        });
    }

    @SuppressWarnings("unchecked")
    private void react(Reaction<?> reaction, IntegrationEvent event, Message message) {
        var asked = ((Reaction<IntegrationEvent>) reaction)
                .on(event, message.eventId(), message.recordedAt() == null ? event.occurredAt() : message.recordedAt());
        var consumer = consumer(reaction);
        for (int i = 0; i < asked.size(); i++)
            told.tell(asked.get(i), consumer, message.eventId() + "/" + i, message.correlationId());
    }

    private static String consumer(Reaction<?> reaction) {
        return ClassUtils.getUserClass(reaction).getSimpleName();
    }

    /** True for what can name a message or a subject; anything else could not even be kept. */
    static boolean isName(String text) {
        return text != null
                && !text.isBlank()
                && text.length() <= LONGEST_NAME
                && text.chars().noneMatch(Character::isISOControl);
    }

    /** When something became known, as a header says it; null where it says nothing that can be read. */
    static Instant moment(String header) {
        try {
            return header == null ? null : Instant.parse(header);
        } catch (DateTimeParseException unreadable) {
            LOG.warn("A message does not say properly when what it tells became known.");
            return null;
        }
    }

    /** A message as far as handling goes. @param recordedAt null where it does not say it */
    record Message(
            String eventId,
            String subject,
            String type,
            String topic,
            String correlationId,
            Instant recordedAt,
            byte[] payload) {

        /** @throws PublishedEvents.Unreadable when it is no CloudEvent */
        static Message of(ConsumerRecord<String, byte[]> record) {
            var headers = Headers.of(record.headers());
            var id = headers.get("ce_id");
            var type = headers.get("ce_type");
            if (!isName(id) || !isName(record.key()) || type == null)
                throw new PublishedEvents.Unreadable("CloudEvent", "ce_id, ce_type or the key is missing or absurd");
            var correlation = headers.get("ce_correlationid");
            return new Message(
                    id,
                    String.valueOf(record.key()),
                    type,
                    record.topic(),
                    correlation == null ? UUID.randomUUID().toString() : correlation,
                    moment(headers.get("ce_recordedat")),
                    record.value() == null ? new byte[0] : record.value());
        }
    }
}
