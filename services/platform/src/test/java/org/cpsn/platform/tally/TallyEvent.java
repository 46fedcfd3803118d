package org.cpsn.platform.tally;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.cpsn.platform.domain.DomainEvent;

/** What happened to a tally: the smallest domain there is, for the tests of the platform. */
public sealed interface TallyEvent extends DomainEvent {
    String tallyId();

    @Override
    default String subject() {
        return tallyId();
    }

    @JsonTypeName("tally.opened")
    record Opened(String tallyId, Instant occurredAt) implements TallyEvent {}

    /** @param total after this stroke */
    @JsonTypeName("tally.counted")
    record Counted(String tallyId, int total, Instant occurredAt) implements TallyEvent {}

    @JsonTypeName("tally.closed")
    record Closed(String tallyId, Instant occurredAt) implements TallyEvent {}
}
