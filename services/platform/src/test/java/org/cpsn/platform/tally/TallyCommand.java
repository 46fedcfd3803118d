package org.cpsn.platform.tally;

import java.time.Instant;
import org.cpsn.platform.domain.DomainCommand;

/** What a tally can be asked. */
public sealed interface TallyCommand extends DomainCommand {
    Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    record Open(String subject) implements TallyCommand {}

    /** One more stroke; a tally that is not there yet is opened by it. */
    record Count(String subject) implements TallyCommand {}

    record Close(String subject) implements TallyCommand {}
}
