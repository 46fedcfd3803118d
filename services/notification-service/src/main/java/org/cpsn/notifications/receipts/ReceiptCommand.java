package org.cpsn.notifications.receipts;

import java.time.Instant;
import org.cpsn.platform.domain.DomainCommand;

/** What a partner says of what it holds. */
public sealed interface ReceiptCommand extends DomainCommand {
    /** The stream of a partner's receipts: apart from its feed, so that they take no positions there. */
    static String receiptsOf(String partner) {
        return "receipts-" + partner;
    }

    String receiptsId();

    @Override
    default String subject() {
        return receiptsId();
    }

    /**
     * The partner holds everything up to a position.
     *
     * @param theirs the hash the partner has at that position
     * @param ours the hash we have there
     */
    record Acknowledge(String receiptsId, long position, String theirs, String ours, Instant occurredAt)
            implements ReceiptCommand {}
}
