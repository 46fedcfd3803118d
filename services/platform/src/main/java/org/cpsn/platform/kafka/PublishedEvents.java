package org.cpsn.platform.kafka;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cpsn.events.AboutCase;
import org.cpsn.events.AboutConsent;
import org.cpsn.events.AboutDeadline;
import org.cpsn.events.AboutExchange;
import org.cpsn.events.AboutQuestion;
import org.cpsn.events.AboutReferral;
import org.cpsn.events.AboutReturnee;
import org.cpsn.events.IntegrationEvent;
import org.cpsn.platform.axon.EventJson;
import org.cpsn.platform.axon.EventNames;
import tools.jackson.core.JacksonException;

/** Names, topics and JSON of the published language. */
final class PublishedEvents {
    private static final Map<String, Class<?>> BY_NAME = EventNames.records(IntegrationEvent.class)
            .collect(Collectors.toUnmodifiableMap(EventNames::nameOf, Function.identity()));

    private PublishedEvents() {}

    static String topicOf(Class<? extends IntegrationEvent> type) {
        return Stream.of(
                        AboutCase.class,
                        AboutConsent.class,
                        AboutDeadline.class,
                        AboutExchange.class,
                        AboutQuestion.class,
                        AboutReferral.class,
                        AboutReturnee.class)
                .filter(family -> family.isAssignableFrom(type))
                .findFirst()
                .map(PublishedEvents::topicOfFamily)
                .orElseThrow(() -> new IllegalArgumentException(type + " belongs to no topic"));
    }

    private static String topicOfFamily(Class<? extends IntegrationEvent> family) {
        if (family == AboutCase.class || family == AboutConsent.class || family == AboutQuestion.class)
            return "cpsn.cases";
        if (family == AboutReferral.class || family == AboutExchange.class) return "cpsn.referrals";
        return family == AboutDeadline.class ? "cpsn.deadlines" : "cpsn.returnees";
    }

    static byte[] write(IntegrationEvent event) {
        return EventJson.MAPPER.writeValueAsBytes(event);
    }

    /** @return empty for a type this version does not know: a newer service's business */
    static Optional<IntegrationEvent> read(String type, byte[] json) {
        return Optional.ofNullable(BY_NAME.get(type)).map(known -> read(known, json));
    }

    private static IntegrationEvent read(Class<?> type, byte[] json) {
        try {
            return (IntegrationEvent) EventJson.MAPPER.readValue(json, type);
        } catch (JacksonException unreadable) {
            throw new Unreadable(type.getSimpleName(), unreadable.getClass().getSimpleName());
        }
    }

    /** The message is not what its type says. The content is not quoted. */
    static final class Unreadable extends RuntimeException {
        Unreadable(String type, String why) {
            super("A message says it is a " + type + " but cannot be read as one (" + why + ").");
        }
    }
}
