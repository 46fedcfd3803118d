package org.cpsn.platform.axon;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** What travels beside a command and stays beside every event it causes. */
final class Envelope implements CorrelationDataProvider {
    static final String BY = "by";
    static final String ROLE = "role";
    static final String ORGANISATION = "organisation";
    static final String MUNICIPALITY = "municipality";
    static final String COMMAND_ID = "commandId";
    static final String CORRELATION_ID = "correlationId";
    /** These three concern the command alone. */
    static final String CONSUMER = "consumer";

    static final String EXPECTED_VERSION = "expectedVersion";
    static final String FINGERPRINT = "fingerprint";

    private static final String[] KEPT = {BY, ROLE, ORGANISATION, MUNICIPALITY, COMMAND_ID, CORRELATION_ID};

    static Map<String, Object> of(Asked asked, String consumer) {
        var meta = new HashMap<String, Object>();
        meta.put(BY, asked.who().id());
        meta.put(ROLE, asked.who().roles().stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
        putIfKnown(meta, ORGANISATION, asked.who().organisation());
        putIfKnown(meta, MUNICIPALITY, asked.who().municipality());
        meta.put(COMMAND_ID, asked.commandId());
        putIfKnown(meta, CORRELATION_ID, asked.correlationId());
        meta.put(CONSUMER, consumer);
        putIfKnown(meta, EXPECTED_VERSION, asked.expectedVersion());
        putIfKnown(meta, FINGERPRINT, asked.fingerprint());
        return meta;
    }

    private static void putIfKnown(Map<String, Object> meta, String key, Object value) {
        if (value != null) meta.put(key, value);
    }

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        var kept = new HashMap<String, Object>();
        for (var key : KEPT) putIfKnown(kept, key, message.getMetaData().get(key));
        return kept;
    }
}
