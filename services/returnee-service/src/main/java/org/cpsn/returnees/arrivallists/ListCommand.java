package org.cpsn.returnees.arrivallists;

import java.time.Instant;
import org.cpsn.platform.domain.DomainCommand;
import org.cpsn.platform.security.Caseworker;

/** What can be asked about a readmission list. */
public sealed interface ListCommand extends DomainCommand {
    String listId();

    @Override
    default String subject() {
        return listId();
    }

    record Receive(String listId, int lines, Caseworker by, Instant occurredAt) implements ListCommand {}

    /** @param changes also what it says otherwise than before */
    record AskImport(String listId, boolean changes, Caseworker by, Instant occurredAt) implements ListCommand {}

    /** Everything good in it is in. */
    record Finish(
            String listId, int added, int households, int changed, int known, int repeated, int bad, Instant occurredAt)
            implements ListCommand {}

    record Discard(String listId, Caseworker by, Instant occurredAt) implements ListCommand {}
}
