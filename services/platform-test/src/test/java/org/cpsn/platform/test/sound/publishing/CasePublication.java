package org.cpsn.platform.test.sound.publishing;

import java.util.Optional;
import org.cpsn.events.AboutCase;
import org.cpsn.events.IntegrationEvent;
import org.cpsn.platform.domain.DomainEvent;
import org.cpsn.platform.kafka.Publication;
import org.cpsn.platform.test.sound.casefile.CaseEvent;
import org.springframework.stereotype.Component;

@Component
class CasePublication implements Publication {
    @Override
    public Optional<? extends IntegrationEvent> of(DomainEvent stored) {
        return stored instanceof CaseEvent.Closed e
                ? Optional.of(new AboutCase.CaseClosed(e.caseId(), "child-1", "19", "OTHER", e.occurredAt()))
                : Optional.empty();
    }
}
