package org.cpsn.platform.axon;

import java.util.List;
import org.cpsn.platform.domain.DomainEvent;

/** Tells the event store which sealed event roots a service stores. One bean per service. */
public record StoredEvents(List<Class<? extends DomainEvent>> roots) {
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static StoredEvents of(Class<? extends DomainEvent>... roots) {
        return new StoredEvents(List.of(roots));
    }
}
