package org.cpsn.notifications.feed;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cpsn.notifications.liaison.LiaisonEvent;
import org.cpsn.platform.axon.History;
import org.springframework.stereotype.Component;

/**
 * What was taken back in each feed. It is remembered, but always read on to the end of the event store before it is
 * used: what was taken back must not be shown because some read model is behind, or away.
 */
@Component
public class Recalls {
    private final History history;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Recalls(History history) {
        this.history = history;
    }

    /** @param entries how many of the feed's entries were read */
    private record Known(long entries, FeedView view) {
        static final Known NOTHING = new Known(0, FeedView.EMPTY);
    }

    public FeedView of(String feedId) {
        return known.compute(feedId, (id, before) -> readOn(id, before == null ? Known.NOTHING : before))
                .view();
    }

    private Known readOn(String feedId, Known before) {
        try (var more = history.from(feedId, before.entries())) {
            return more.reduce(
                    before,
                    (so, next) -> new Known(
                            next.sequence() + 1, so.view().after((LiaisonEvent) next.event(), next.recordedAt())),
                    (one, other) -> other);
        }
    }
}
