package org.cpsn.notifications.liaison;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.cpsn.platform.domain.DomainEvent;

/** What happened to a feed. Stored for ever: never changed, only joined by newer ones. */
public sealed interface LiaisonEvent extends DomainEvent {
    String feedId();

    @Override
    default String subject() {
        return feedId();
    }

    /**
     * One more entry. Nothing else is ever stored in a feed's stream, so sequence numbers and positions go together.
     *
     * @param pseudonym of the child
     * @param reference tells the case, the return or the message from others
     * @param link null for entries of before there was a chain
     */
    @JsonTypeName("liaison.entry-added")
    record EntryAdded(String feedId, String pseudonym, String reference, Entry entry, Instant occurredAt, Link link)
            implements LiaisonEvent {
        EntryAdded with(Link other) {
            return new EntryAdded(feedId, pseudonym, reference, entry, occurredAt, other);
        }
    }
}
