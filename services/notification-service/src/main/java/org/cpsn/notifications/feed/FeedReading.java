package org.cpsn.notifications.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cpsn.notifications.liaison.Chain;
import org.cpsn.notifications.liaison.PublishedEntry;
import org.cpsn.platform.axon.History;
import org.cpsn.platform.axon.News;
import org.cpsn.platform.axon.Recorded;
import org.springframework.stereotype.Component;

/** The one door to what feeds hold, straight from the event store. */
@Component
public class FeedReading {
    private final History history;
    private final News news;
    private final Recalls recalls;

    FeedReading(History history, News news, Recalls recalls) {
        this.history = history;
        this.news = news;
        this.recalls = recalls;
    }

    /**
     * A part of a feed.
     *
     * @param after the position it begins behind
     * @param recalls how many messages were taken back in the feed: their data is not in the entries
     */
    public record Page(long after, List<PublishedEntry> entries, int recalls) {
        public long reached() {
            return entries.isEmpty() ? after : entries.getLast().position();
        }
    }

    /** How far a feed reaches. @param hash of the last entry, or of the beginning */
    public record End(long position, String hash) {}

    /** The entries after a position, oldest first; empty when the feed has not reached that position. */
    public Optional<Page> page(String feedId, long after, int limit) {
        // from the entry at that position on, because only its presence tells the end from the future
        var found = after == 0 ? read(feedId, 0, limit) : read(feedId, after - 1, limit + 1);
        if (after > 0 && found.isEmpty()) return Optional.empty();
        var recalled = recalls.of(feedId).recalledMessages();
        var entries = found.stream()
                .skip(after == 0 ? 0 : 1)
                .map(PublishedEntry::of)
                .map(entry -> entry.tells(recalled) ? entry.withoutData() : entry)
                .toList();
        return Optional.of(new Page(after, entries, recalled.size()));
    }

    /** The same; where there is nothing yet, it waits for something to come. */
    public Optional<Page> page(String feedId, long after, int limit, Duration wait) throws InterruptedException {
        if (wait.isZero()) return page(feedId, after, limit);
        var until = Instant.now().plus(wait);
        while (true) {
            long heard = news.heard();
            if (reaches(feedId, after + 1)) return page(feedId, after, limit);
            var left = Duration.between(Instant.now(), until);
            if (left.isNegative() || left.isZero() || news.stopping()) return page(feedId, after, limit);
            news.await(heard, left);
        }
    }

    public boolean reaches(String feedId, long position) {
        return end(feedId).position() >= position;
    }

    public End end(String feedId) {
        var last = history.last(feedId).map(PublishedEntry::of);
        return new End(last.map(PublishedEntry::position).orElse(0L), Chain.endOf(feedId, last));
    }

    /** The entry at a position; empty when the feed has not reached it. */
    public Optional<Recorded> at(String feedId, long position) {
        return read(feedId, position - 1, 1).stream().findFirst();
    }

    /** How far the feed reached with this position; empty when it has not reached it. */
    public Optional<End> endAt(String feedId, long position) {
        if (position == 0) return Optional.of(new End(0, Chain.beginningOf(feedId)));
        return at(feedId, position)
                .map(PublishedEntry::of)
                .map(entry -> new End(entry.position(), Chain.endOf(feedId, Optional.of(entry))));
    }

    private List<Recorded> read(String feedId, long sequence, int most) {
        try (var entries = history.from(feedId, sequence)) {
            return entries.limit(most).toList();
        }
    }
}
