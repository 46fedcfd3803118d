package org.cpsn.platform.tally;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cpsn.events.AboutCase.CaseAssigned;
import org.cpsn.events.IntegrationEvent;
import org.cpsn.platform.domain.DomainEvent;
import org.cpsn.platform.kafka.Publication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Tells strokes in the words of the published language there are: the total stands where the caseworker would. */
@Component
@ConditionalOnProperty("tally.kafka")
public class TallyPublication implements Publication {
    /** Subjects whose strokes cannot be told, until mended. */
    public final Set<String> unspeakable = ConcurrentHashMap.newKeySet();

    @Override
    public Optional<? extends IntegrationEvent> of(DomainEvent stored) {
        if (unspeakable.contains(stored.subject())) throw new IllegalStateException("a planted fault");
        return stored instanceof TallyEvent.Counted counted
                ? Optional.of(new CaseAssigned(
                        counted.tallyId(), "child", "19", String.valueOf(counted.total()), counted.occurredAt()))
                : Optional.empty();
    }
}
