package org.cpsn.notifications.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cpsn.notifications.liaison.Entry;
import org.cpsn.notifications.liaison.LiaisonEvent;

/** What is found out of a feed without reading all of it: what was taken back. */
public record FeedView(List<Recall> recalls) {
    static final FeedView EMPTY = new FeedView(List.of());

    /** @param position where in the feed it stands */
    public record Recall(long position, String id, List<String> messageIds, Instant recordedAt) {}

    /** The ids of all messages that were taken back. */
    public Set<String> recalledMessages() {
        return recalls.stream().flatMap(recall -> recall.messageIds().stream()).collect(Collectors.toUnmodifiableSet());
    }

    FeedView after(LiaisonEvent event, Instant recordedAt) {
        return switch (event) {
            case LiaisonEvent.EntryAdded e ->
                e.entry() instanceof Entry.Recalled recalled
                        ? plus(new Recall(e.link().position(), e.reference(), recalled.messageIds(), recordedAt))
                        : this;
        };
    }

    private FeedView plus(Recall recall) {
        var more = new ArrayList<>(recalls);
        more.add(recall);
        return new FeedView(List.copyOf(more));
    }
}
