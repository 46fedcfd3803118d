package org.cpsn.platform.axon;

import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.stereotype.Component;

/** The streaming processors of this service: how far they are, stopping them, and setting them back. */
@Component
public final class Processors {
    private final EventProcessingConfiguration processing;
    private final TokenStore tokens;
    private final TransactionManager transactions;

    Processors(EventProcessingConfiguration processing, TokenStore tokens, TransactionManager transactions) {
        this.processing = processing;
        this.tokens = tokens;
        this.transactions = transactions;
    }

    /** Names of all processors. */
    public List<String> names() {
        return processing.eventProcessors().keySet().stream().sorted().toList();
    }

    /** The position up to which a processor has handled everything; empty while it works nowhere in this instance. */
    public OptionalLong position(String name) {
        return processor(name).processingStatus().values().stream()
                .mapToLong(status -> status.getCurrentPosition().orElse(0))
                .min();
    }

    /** True while a processor is held up by an error and tries again. */
    public boolean failing(String name) {
        var processor = processor(name);
        return processor.isError()
                || processor.processingStatus().values().stream().anyMatch(EventTrackerStatus::isErrorState);
    }

    public void stop(String name) {
        processor(name).shutDown();
    }

    public void start(String name) {
        processor(name).start();
    }

    /**
     * Sets a stopped processor to a position in the store: it goes on with the event after it. Its handlers are to be
     * idempotent; to them it is no replay.
     */
    public void setBackTo(String name, long position) {
        var token = GapAwareTrackingToken.newInstance(Math.max(0, position), Collections.emptySet());
        transactions.executeInTransaction(() -> {
            for (int segment : tokens.fetchSegments(name)) {
                tokens.fetchToken(name, segment);
                tokens.storeToken(token, name, segment);
                tokens.releaseClaim(name, segment);
            }
        });
    }

    private StreamingEventProcessor processor(String name) {
        return processing
                .eventProcessor(name, StreamingEventProcessor.class)
                .orElseThrow(() -> new IllegalArgumentException("There is no processor " + name));
    }
}
