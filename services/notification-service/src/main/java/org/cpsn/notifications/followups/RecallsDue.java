package org.cpsn.notifications.followups;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cpsn.notifications.clock.ClockCommand;
import org.cpsn.notifications.clock.ClockTable;
import org.cpsn.notifications.clock.Matter;
import org.cpsn.notifications.clock.Whose;
import org.cpsn.notifications.health.FeedHealth;
import org.cpsn.notifications.health.HealthReading;
import org.cpsn.notifications.notice.SubjectType;
import org.cpsn.platform.due.Due;
import org.cpsn.platform.security.Role;
import org.springframework.stereotype.Component;

/**
 * A clock for every recall that a partner has not confirmed in time: the liaison hears of it each day by itself, and
 * somebody further up when it stays so.
 */
@Component
class RecallsDue implements Due {
    private static final String KIND = "RECALL_CONFIRMATION";

    private final HealthReading health;
    private final FeedLimits limits;
    private final ClockTable clocks;

    RecallsDue(HealthReading health, FeedLimits limits, ClockTable clocks) {
        this.health = health;
        this.limits = limits;
        this.clocks = clocks;
    }

    @Override
    public List<Errand> by(Instant now) {
        return health.ofAll().stream().flatMap(feed -> of(feed, now)).toList();
    }

    private Stream<Errand> of(FeedHealth feed, Instant now) {
        var limit = limits.at(now);
        var stream = ClockCommand.clocksOf(feed.feed());
        var late = feed.recallsLate(limit.recall(), now);
        var confirmed = new HashSet<>(clocks.running(KIND, stream));
        confirmed.removeAll(
                feed.recallsUnacknowledged().stream().map(FeedHealth.Recall::id).collect(Collectors.toSet()));
        return Stream.concat(
                late.stream()
                        .map(recall -> new Errand("recall/" + recall.id(), expect(feed, recall, limit, stream, now))),
                confirmed.stream()
                        .map(id -> new Errand(
                                "recall-confirmed/" + id,
                                new ClockCommand.Conclude(stream, id, ClockCommand.Outcome.MET, now))));
    }

    private static ClockCommand expect(
            FeedHealth feed, FeedHealth.Recall recall, FeedLimits.Version limit, String stream, Instant now) {
        return new ClockCommand.Expect(
                stream,
                new Matter(
                        KIND,
                        SubjectType.FEED,
                        feed.feed(),
                        recall.id(),
                        null,
                        null,
                        recall.toldAt(),
                        recall.toldAt().plus(limit.recall()),
                        limit.version()),
                new Whose(null, null, Role.LIAISON.name()),
                null,
                now,
                now);
    }
}
