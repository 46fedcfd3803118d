package org.cpsn.returnees.handover;

/** Whether a municipality has been asked to take a family over, or asks for it itself. */
public sealed interface HandOvers {
    HandOvers NONE = new NobodyAsked(null);

    /** @param settledIn the municipality that accepted last; null before any did */
    record NobodyAsked(String settledIn) implements HandOvers {}

    /** @param event how it was proposed */
    record Asked(HandOverEvent.HandOverProposed event, String settledIn) implements HandOvers {}

    /** @param event how it was asked for */
    record AskedFor(HandOverEvent.HandOverAskedFor event, String settledIn) implements HandOvers {}

    String settledIn();

    default HandOvers after(HandOverEvent event) {
        return switch (event) {
            case HandOverEvent.HandOverProposed e -> new Asked(e, settledIn());
            case HandOverEvent.HandOverAskedFor e -> new AskedFor(e, settledIn());
            case HandOverEvent.HandOverAccepted e -> new NobodyAsked(e.municipality());
            case HandOverEvent.HandOverGranted e -> new NobodyAsked(e.municipality());
            case HandOverEvent.HandOverReturned _, HandOverEvent.HandOverRefused _, HandOverEvent.HandOverWithdrawn _ ->
                new NobodyAsked(settledIn());
            case HandOverEvent.TakenOver e -> new NobodyAsked(e.municipality());
            case HandOverEvent.HandOverDue _, HandOverEvent.HandOverAnswerDue _, HandOverEvent.HandOverClockEnded _ ->
                this;
        };
    }
}
