package org.cpsn.notifications.liaison;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.cpsn.platform.domain.DomainEvent;

/** What happened to the feed. Stored for ever: never changed, only joined by newer ones. */
public sealed interface LiaisonEvent extends DomainEvent {
    String feedId();

    @Override
    default String subject() {
        return feedId();
    }

    /**
     * One more entry; its sequence number is its place in the feed.
     *
     * @param pseudonym of the child
     * @param reference tells the case, or the return, from others; not part of what partners read
     */
    @JsonTypeName("liaison.entry-added")
    record EntryAdded(String feedId, String pseudonym, String reference, Entry entry, Instant occurredAt)
            implements LiaisonEvent {}
}
