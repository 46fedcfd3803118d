package org.cpsn.platform.axon;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The streaming processors of this service: how far they are, whether they are held up, and holding them still. */
@Component
public final class Processors {
    private static final Logger LOG = LoggerFactory.getLogger(Processors.class);
    private static final long EXTEND_SECONDS = 2;

    private final EventProcessingConfiguration processing;
    private final Setbacks setbacks;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final JdbcTemplate db;
    private final Serializer serializer;
    private final String node;
    private final Set<String> held = ConcurrentHashMap.newKeySet();

    Processors(
            EventProcessingConfiguration processing,
            Setbacks setbacks,
            TokenStore tokens,
            TransactionManager transactions,
            JdbcTemplate db,
            Serializer serializer,
            @Value("${cpsn.node:${spring.application.name}-1}") String node) {
        this.processing = processing;
        this.setbacks = setbacks;
        this.tokens = tokens;
        this.transactions = transactions;
        this.db = db;
        this.serializer = serializer;
        this.node = node;
    }

    /** Names of all processors. */
    public List<String> names() {
        return processing.eventProcessors().keySet().stream().sorted().toList();
    }

    /** The position up to which a processor has handled everything, in whichever instance it works. */
    public long position(String name) {
        var here = processor(name).processingStatus();
        return segments(name).stream()
                .mapToLong(segment -> here.containsKey(segment.number())
                        ? Math.max(
                                segment.position(),
                                here.get(segment.number()).getCurrentPosition().orElse(0))
                        : segment.position())
                .min()
                .orElse(0);
    }

    /** True while a processor is held up by an error in this instance, and no other instance has taken over. */
    public boolean failing(String name) {
        if (held.contains(name)) return false;
        if (processor(name).isError() || !processor(name).isRunning()) return true;
        return setbacks.any(name)
                && segments(name).stream()
                        .anyMatch(segment ->
                                segment.owner() == null || segment.owner().equals(node));
    }

    /** @param owner null while no instance works on it */
    private record Segment(int number, long position, String owner) {}

    private List<Segment> segments(String name) {
        return db.query(
                "select segment, token, token_type, owner from token_entry where processor_name = ?",
                (row, n) -> new Segment(
                        row.getInt("segment"),
                        positionOf(row.getBytes("token"), row.getString("token_type")),
                        row.getString("owner")),
                name);
    }

    private long positionOf(byte[] token, String type) {
        if (token == null) return 0;
        TrackingToken read = serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
        return read.position().orElse(0);
    }

    /**
     * Stops a processor in every instance, until closed: its claims are taken over, whoever has them. What it was just
     * doing is either finished before or fails. Should this instance die, another goes on where the processor stood.
     */
    public Hold hold(String name) {
        held.add(name);
        try {
            processor(name).shutDown();
            return new Hold(name);
        } catch (RuntimeException broken) {
            held.remove(name);
            processor(name).start();
            throw broken;
        }
    }

    public final class Hold implements AutoCloseable {
        private final String name;
        private final ScheduledExecutorService extending =
                Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

        private Hold(String name) {
            this.name = name;
            transactions.executeInTransaction(() -> db.update(
                    "update token_entry set owner = ?, timestamp = ? where processor_name = ?",
                    node,
                    DateTimeUtils.formatInstant(Instant.now()),
                    name));
            extending.scheduleWithFixedDelay(this::extend, EXTEND_SECONDS, EXTEND_SECONDS, TimeUnit.SECONDS);
        }

        /**
         * Does something that nobody can take the hold away from meanwhile.
         *
         * @throws org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException when it is lost already
         */
        public void during(Runnable action) {
            transactions.executeInTransaction(() -> {
                for (int segment : tokens.fetchSegments(name)) tokens.extendClaim(name, segment);
                action.run();
            });
        }

        private void extend() {
            try {
                during(() -> {});
            } catch (RuntimeException away) {
                // once more in a moment; whether it was lost meanwhile shows where it matters
                LOG.warn("The hold on {} could not be extended.", name, away);
            }
        }

        /** Lets the processor go on, at once even where it was waiting after an error. */
        @Override
        public void close() {
            extending.shutdownNow();
            var processor = processor(name);
            held.remove(name);
            processor.start();
            if (processor instanceof PooledStreamingEventProcessor pooled)
                for (int segment : transactions.fetchInTransaction(() -> tokens.fetchSegments(name)))
                    pooled.claimSegment(segment);
        }
    }

    private StreamingEventProcessor processor(String name) {
        return processing
                .eventProcessor(name, StreamingEventProcessor.class)
                .orElseThrow(() -> new IllegalArgumentException("There is no processor " + name));
    }
}
