package org.cpsn.platform.kafka;

import java.util.Optional;
import org.cpsn.events.IntegrationEvent;
import org.cpsn.platform.domain.DomainEvent;

/** What, if anything, the other services hear about a stored event. Pure; one per service. */
public interface Publication {
    Optional<? extends IntegrationEvent> of(DomainEvent stored);
}
