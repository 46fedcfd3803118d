package org.cpsn.notifications.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.cpsn.platform.test.ApprovedJson;
import org.cpsn.platform.test.Scenario;
import org.junit.jupiter.api.Test;

class ReceiptDecisionTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void a_partner_says_how_far_it_holds_everything() {
        receipts()
                .when(receipt(100, "h100", "h100"))
                .then(acknowledged(100))
                .when(receipt(250, "h250", "h250"))
                .then(acknowledged(250));
    }

    @Test
    void a_receipt_for_an_earlier_position_changes_nothing() {
        receipts().given(acknowledged(100)).when(receipt(100, "h100", "h100")).thenNothing();
        receipts().given(acknowledged(100)).when(receipt(40, "h40", "h40")).thenNothing();
    }

    @Test
    void what_differs_is_noted_once_and_acknowledges_nothing() {
        receipts()
                .given(acknowledged(100))
                .when(receipt(120, "other", "h120"))
                .then(difference(120))
                .when(receipt(120, "other", "h120"))
                .thenNothing()
                .when(receipt(110, "h110", "h110"))
                .then(acknowledged(110));
    }

    @Test
    void a_difference_stands_until_a_receipt_further_on_agrees() {
        var differing = Receipts.NONE.after(difference(120));
        assertThat(differing.differences()).hasSize(1);
        assertThat(differing.after(acknowledged(119)).differences()).hasSize(1);
        assertThat(differing.after(acknowledged(120)).differences()).isEmpty();
    }

    @Test
    void what_was_ever_stored_still_reads() {
        ApprovedJson.check(ReceiptEvent.class, acknowledged(100), difference(120));
    }

    private static ReceiptCommand receipt(long position, String theirs, String ours) {
        return new ReceiptCommand.Acknowledge("receipts-partner-al", position, theirs, ours, MONDAY);
    }

    private static ReceiptEvent acknowledged(long position) {
        return new ReceiptEvent.Acknowledged("receipts-partner-al", position, "h" + position, MONDAY);
    }

    private static ReceiptEvent difference(long position) {
        return new ReceiptEvent.DifferenceFound("receipts-partner-al", position, "other", "h" + position, MONDAY);
    }

    private static Scenario<Receipts, ReceiptCommand, ReceiptEvent> receipts() {
        return Scenario.of(Receipts.NONE, Receipts::after, ReceiptDecision::decide);
    }
}
