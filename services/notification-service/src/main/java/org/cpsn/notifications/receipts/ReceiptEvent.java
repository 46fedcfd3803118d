package org.cpsn.notifications.receipts;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.cpsn.platform.domain.DomainEvent;

/** What a partner has said of what it holds. Stored for ever: never changed, only joined by newer ones. */
public sealed interface ReceiptEvent extends DomainEvent {
    String receiptsId();

    @Override
    default String subject() {
        return receiptsId();
    }

    /** The partner holds everything up to this position, and the same as we. */
    @JsonTypeName("receipts.acknowledged")
    record Acknowledged(String receiptsId, long position, String hash, Instant occurredAt) implements ReceiptEvent {}

    /** The partner says it holds something else than what it was told. */
    @JsonTypeName("receipts.difference-found")
    record DifferenceFound(String receiptsId, long position, String theirs, String ours, Instant occurredAt)
            implements ReceiptEvent {}
}
