package org.cpsn.notifications.receipts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a partner holds, as far as it has said.
 *
 * @param position up to which it holds everything; 0 while it has said nothing
 * @param since when it said so; null while it has said nothing
 * @param differences that still stand: a receipt that agrees further on settles them, for with the hash of one entry
 *     everything before it agrees
 */
public record Receipts(long position, Instant since, List<Difference> differences) {
    public static final Receipts NONE = new Receipts(0, null, List.of());

    public record Difference(long position, String theirs, Instant since) {}

    boolean knows(long position, String theirs) {
        return differences.stream()
                .anyMatch(d -> d.position() == position && d.theirs().equals(theirs));
    }

    Receipts after(ReceiptEvent event) {
        return switch (event) {
            case ReceiptEvent.Acknowledged e ->
                new Receipts(
                        e.position(),
                        e.occurredAt(),
                        differences.stream()
                                .filter(d -> d.position() > e.position())
                                .toList());
            case ReceiptEvent.DifferenceFound e -> plus(new Difference(e.position(), e.theirs(), e.occurredAt()));
        };
    }

    private Receipts plus(Difference difference) {
        var more = new ArrayList<>(differences);
        more.add(difference);
        return new Receipts(position, since, List.copyOf(more));
    }
}
