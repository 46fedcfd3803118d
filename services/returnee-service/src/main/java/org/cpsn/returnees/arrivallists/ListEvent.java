package org.cpsn.returnees.arrivallists;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.cpsn.platform.domain.DomainEvent;

/** What happened to a readmission list that was sent. Stored for ever; what stood in it is not here. */
public sealed interface ListEvent extends DomainEvent {
    String listId();

    @Override
    default String subject() {
        return listId();
    }

    /** @param municipality of who sent it; null for the reception, which sends for all of Kosovo */
    @JsonTypeName("arrival-list.received")
    record ListReceived(String listId, String sentBy, String municipality, int lines, Instant occurredAt)
            implements ListEvent {}

    /** @param changes also what it says otherwise than before; of what was asked before that could be, nothing */
    @JsonTypeName("arrival-list.import-asked")
    record ImportAsked(String listId, Boolean changes, Instant occurredAt) implements ListEvent {
        public ImportAsked {
            if (changes == null) changes = false;
        }
    }

    /**
     * @param added people who were announced by it
     * @param changed people of whom it changed what was announced
     */
    @JsonTypeName("arrival-list.imported")
    record ListImported(
            String listId,
            int added,
            int households,
            Integer changed,
            int known,
            int repeated,
            int bad,
            Instant occurredAt)
            implements ListEvent {
        public ListImported {
            if (changed == null) changed = 0;
        }
    }

    @JsonTypeName("arrival-list.discarded")
    record ListDiscarded(String listId, Instant occurredAt) implements ListEvent {}
}
