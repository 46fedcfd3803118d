package org.cpsn.platform.test.sound.publishing;

import java.util.Optional;
import org.cpsn.events.IntegrationEvent;
import org.cpsn.platform.domain.DomainEvent;
import org.cpsn.platform.kafka.Publication;
import org.springframework.stereotype.Component;

@Component
class CasePublication implements Publication {
    @Override
    public Optional<? extends IntegrationEvent> of(DomainEvent stored) {
        return Optional.empty();
    }
}
