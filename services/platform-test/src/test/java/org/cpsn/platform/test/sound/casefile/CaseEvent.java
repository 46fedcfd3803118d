package org.cpsn.platform.test.sound.casefile;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.cpsn.platform.domain.DomainEvent;
import org.cpsn.platform.personal.Personal;

public sealed interface CaseEvent extends DomainEvent {
    String caseId();

    @Override
    default String subject() {
        return caseId();
    }

    @JsonTypeName("sound.opened")
    record Opened(String caseId, Personal<String> name, Instant occurredAt) implements CaseEvent {}

    @JsonTypeName("sound.closed.v1")
    record Closed(String caseId, Instant occurredAt) implements CaseEvent {}
}
