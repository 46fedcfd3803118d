package org.cpsn.platform.axon;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.springframework.stereotype.Component;

/**
 * Remembers which processors' last batch failed in this instance. Axon forgets it with the claim it gives up, and would
 * look idle while it waits to try again.
 */
@Component
final class Setbacks {
    private final Map<String, Set<Object>> failing = new ConcurrentHashMap<>();

    MessageHandlerInterceptor<EventMessage<?>> of(String processor) {
        var segments = failing.computeIfAbsent(processor, first -> ConcurrentHashMap.newKeySet());
        return (unitOfWork, chain) -> {
            var batch = unitOfWork.root();
            batch.getOrComputeResource(Setbacks.class.getName(), first -> {
                Object segment = batch.getOrDefaultResource("Processor[" + processor + "]/SegmentId", 0);
                batch.onRollback(failed -> segments.add(segment));
                batch.afterCommit(done -> segments.remove(segment));
                return true;
            });
            return chain.proceed();
        };
    }

    boolean any(String processor) {
        return !failing.getOrDefault(processor, Set.of()).isEmpty();
    }
}
