package org.cpsn.platform.axon;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventMessage;
import org.cpsn.platform.domain.DomainEvent;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Tells other subjects of this service what follows for them. The token of this processor moves only after they have
 * heard; what is told again after a crash keeps its id, so nothing is doubled.
 */
@Component
@ProcessingGroup(Consequences.NAME)
@ConditionalOnBean(Consequence.class)
class Consequences implements EventReader {
    static final String NAME = "consequences";

    /** Not in the processor's own transaction: one refusal or one told before would undo the whole batch. */
    private static final Executor APART = Executors.newVirtualThreadPerTaskExecutor();

    private final List<Consequence<?>> all;
    private final ToldOnce told;

    Consequences(List<Consequence<?>> all, ToldOnce told) {
        this.all = List.copyOf(all);
        this.told = told;
    }

    @Override
    public boolean canHandleType(Class<?> type) {
        return all.stream().anyMatch(consequence -> consequence.of().isAssignableFrom(type));
    }

    @Override
    public Object handle(EventMessage<?> message) {
        var stored = (DomainEvent) message.getPayload();
        all.stream()
                .filter(consequence -> consequence.of().isInstance(stored))
                .forEach(consequence -> follow(consequence, stored, message));
        return null;
    }

    @SuppressWarnings("unchecked")
    private void follow(Consequence<?> consequence, DomainEvent stored, EventMessage<?> message) {
        var commands = ((Consequence<DomainEvent>) consequence).on(stored);
        var consumer = ClassUtils.getUserClass(consequence).getSimpleName();
        var correlation = (String) message.getMetaData().get(Envelope.CORRELATION_ID);
        for (int i = 0; i < commands.size(); i++) {
            var command = commands.get(i);
            var id = message.getIdentifier() + "/" + i;
            CompletableFuture.runAsync(() -> told.tell(command, consumer, id, correlation), APART)
                    .join();
        }
    }
}
