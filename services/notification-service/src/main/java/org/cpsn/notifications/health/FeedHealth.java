package org.cpsn.notifications.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How it stands with what one partner was told.
 *
 * @param told how far its feed reaches
 * @param lastToldAt null while it was told nothing
 * @param acknowledged up to which position it holds everything
 * @param acknowledgedAt when it said so; null while it has said nothing
 * @param unacknowledgedSince when the oldest entry it has not acknowledged was told; null when it holds everything
 * @param recallsUnacknowledged what was taken back and not acknowledged yet
 * @param differences where it says it holds something else
 * @param webhook null for a partner that asks instead of being called
 */
public record FeedHealth(
        String partner,
        String country,
        String feed,
        long told,
        Instant lastToldAt,
        long acknowledged,
        Instant acknowledgedAt,
        Instant unacknowledgedSince,
        List<Recall> recallsUnacknowledged,
        List<Difference> differences,
        Webhook webhook) {
    /** What was taken back longer ago than a partner may take to confirm it. */
    public List<Recall> recallsLate(Duration limit, Instant now) {
        return recallsUnacknowledged.stream()
                .filter(recall -> recall.toldAt().plus(limit).isBefore(now))
                .toList();
    }

    public record Recall(long position, String id, Instant toldAt) {}

    public record Difference(long position, Instant since) {}

    /**
     * @param delivered up to which position it took what it was given
     * @param failingSince, nextTryAt, problem null when all is well
     */
    public record Webhook(long delivered, int attempts, Instant failingSince, Instant nextTryAt, String problem) {}
}
