package org.cpsn.platform.axon;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;

/**
 * Who reads the event store, and says of which kinds of events: the others cost it neither a transaction nor a token.
 */
public interface EventReader extends EventMessageHandler {
    @Override
    boolean canHandleType(Class<?> type);

    @Override
    default boolean canHandle(EventMessage<?> message) {
        return canHandleType(message.getPayloadType());
    }
}
