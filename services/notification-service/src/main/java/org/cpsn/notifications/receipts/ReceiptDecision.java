package org.cpsn.notifications.receipts;

import java.util.List;

/** What a receipt is worth: it agrees with what was told, or it is kept as a difference. */
final class ReceiptDecision {
    private ReceiptDecision() {}

    static List<ReceiptEvent> decide(Receipts receipts, ReceiptCommand command) {
        return switch (command) {
            case ReceiptCommand.Acknowledge c when c.theirs().equals(c.ours()) -> agrees(receipts, c);
            case ReceiptCommand.Acknowledge c -> differs(receipts, c);
        };
    }

    private static List<ReceiptEvent> agrees(Receipts receipts, ReceiptCommand.Acknowledge c) {
        return c.position() > receipts.position()
                ? List.of(new ReceiptEvent.Acknowledged(c.receiptsId(), c.position(), c.theirs(), c.occurredAt()))
                : List.of();
    }

    private static List<ReceiptEvent> differs(Receipts receipts, ReceiptCommand.Acknowledge c) {
        return receipts.knows(c.position(), c.theirs())
                ? List.of()
                : List.of(new ReceiptEvent.DifferenceFound(
                        c.receiptsId(), c.position(), c.theirs(), c.ours(), c.occurredAt()));
    }
}
