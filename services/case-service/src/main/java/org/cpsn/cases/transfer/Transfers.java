package org.cpsn.cases.transfer;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * The hand-over or transfer that waits in a case, if any, as far as deciding about it goes: a case is passed on one way
 * at a time, and stays with who has it until somebody else has said yes.
 *
 * @param waiting null while nothing does
 * @param cameFrom the municipality it was last taken over from; null when it never moved
 * @param over ids of those that wait no longer
 */
public record Transfers(Waiting waiting, String cameFrom, Set<String> over) {
    public static final Transfers NONE = new Transfers(null, null, Set.of());

    sealed interface Waiting {
        String transferId();

        String askedBy();

        /** Since when it waits in this state. */
        Instant since();
    }

    record Proposed(String transferId, String colleague, String askedBy, Instant since) implements Waiting {}

    /** @param consentId null when it goes without consent */
    record Requested(String transferId, String to, String consentId, String askedBy, Instant since)
            implements Waiting {}

    record Approved(String transferId, String to, String consentId, String askedBy, String approvedBy, Instant since)
            implements Waiting {}

    boolean knows(String transferId) {
        return over.contains(transferId)
                || waiting != null && waiting.transferId().equals(transferId);
    }

    public Transfers after(TransferEvent event) {
        return switch (event) {
            case TransferEvent.HandOverProposed e ->
                waiting(new Proposed(e.transferId(), e.colleague(), e.askedBy(), e.occurredAt()));
            case TransferEvent.Requested e ->
                waiting(new Requested(e.transferId(), e.to(), e.consentId(), e.askedBy(), e.occurredAt()));
            case TransferEvent.Approved e ->
                waiting(new Approved(
                        e.transferId(), e.to(), consentOfWaiting(), e.askedBy(), e.approvedBy(), e.occurredAt()));
            case TransferEvent.Accepted e -> new Transfers(null, e.from(), with(e));
            case TransferEvent.HandOverAccepted _,
                    TransferEvent.HandOverDeclined _,
                    TransferEvent.Returned _,
                    TransferEvent.Rejected _,
                    TransferEvent.Withdrawn _ -> new Transfers(null, cameFrom, with(event));
        };
    }

    private Transfers waiting(Waiting next) {
        return new Transfers(next, cameFrom, over);
    }

    private String consentOfWaiting() {
        return waiting instanceof Requested requested ? requested.consentId() : null;
    }

    private Set<String> with(TransferEvent ended) {
        var all = new HashSet<>(over);
        all.add(ended.transferId());
        return Set.copyOf(all);
    }
}
