package org.cpsn.cases.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.personal.Personal;

/**
 * One hand-over or transfer as it went, state by state, each with its own clock.
 *
 * @param asked what it began with: a proposal or a request
 * @param states in their order; the last one is how it stands
 */
record TransferView(TransferEvent asked, List<State> states) {
    enum Status {
        PROPOSED(true),
        REQUESTED(true),
        APPROVED(true),
        ACCEPTED(false),
        DECLINED(false),
        RETURNED(false),
        REJECTED(false),
        WITHDRAWN(false),
        CASE_CLOSED(false),
        ASSIGNED(false);

        private final boolean waits;

        Status(boolean waits) {
            this.waits = waits;
        }
    }

    /**
     * @param by who brought it into this state
     * @param due by when the next one must act; null in a state in which nobody must
     * @param text what was written then
     */
    record State(Status status, Instant since, String by, Instant due, Personal<String> text) {}

    /** All of a case, the newest first. */
    static List<TransferView> of(List<Recorded> events) {
        Map<String, TransferView> byId = new LinkedHashMap<>();
        for (var recorded : events) {
            if (!(recorded.event() instanceof TransferEvent event)) continue;
            var before = byId.get(event.transferId());
            byId.put(event.transferId(), after(Optional.ofNullable(before), event, recorded.by()));
        }
        return new ArrayList<>(byId.values()).reversed();
    }

    static Optional<TransferView> waiting(List<Recorded> events) {
        return of(events).stream().filter(TransferView::waits).findFirst();
    }

    boolean waits() {
        return now().status().waits;
    }

    State now() {
        return states.getLast();
    }

    /** Where it should go; null for a hand-over. */
    String to() {
        return asked instanceof TransferEvent.Requested requested ? requested.to() : null;
    }

    /** Who should take it over; null for a transfer. */
    String colleague() {
        return asked instanceof TransferEvent.HandOverProposed proposed ? proposed.colleague() : null;
    }

    TransferStage stage() {
        return switch (now().status()) {
            case PROPOSED -> TransferStage.ANSWER;
            case REQUESTED -> TransferStage.APPROVAL;
            case APPROVED -> TransferStage.ACCEPTANCE;
            case ACCEPTED, DECLINED, RETURNED, REJECTED, WITHDRAWN, CASE_CLOSED, ASSIGNED -> null;
        };
    }

    private static TransferView after(Optional<TransferView> before, TransferEvent event, String by) {
        var states = new ArrayList<>(before.map(TransferView::states).orElseGet(List::of));
        states.add(state(event, by));
        return new TransferView(before.map(TransferView::asked).orElse(event), List.copyOf(states));
    }

    private static State state(TransferEvent event, String by) {
        return switch (event) {
            case TransferEvent.HandOverProposed e ->
                new State(Status.PROPOSED, e.occurredAt(), by, e.due(), e.reason());
            case TransferEvent.Requested e -> new State(Status.REQUESTED, e.occurredAt(), by, e.due(), e.reason());
            case TransferEvent.Approved e -> new State(Status.APPROVED, e.occurredAt(), by, e.due(), e.comment());
            case TransferEvent.HandOverAccepted e -> new State(Status.ACCEPTED, e.occurredAt(), by, null, null);
            case TransferEvent.Accepted e -> new State(Status.ACCEPTED, e.occurredAt(), by, null, null);
            case TransferEvent.HandOverDeclined e -> new State(Status.DECLINED, e.occurredAt(), by, null, e.reason());
            case TransferEvent.Returned e -> new State(Status.RETURNED, e.occurredAt(), by, null, e.comment());
            case TransferEvent.Rejected e -> new State(Status.REJECTED, e.occurredAt(), by, null, e.reason());
            case TransferEvent.Withdrawn e ->
                new State(
                        switch (e.because()) {
                            case WITHDRAWN -> Status.WITHDRAWN;
                            case CASE_CLOSED -> Status.CASE_CLOSED;
                            case ASSIGNED -> Status.ASSIGNED;
                        },
                        e.occurredAt(),
                        by,
                        null,
                        null);
        };
    }
}
