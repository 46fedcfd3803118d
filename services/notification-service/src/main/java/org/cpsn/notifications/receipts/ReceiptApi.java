package org.cpsn.notifications.receipts;

import static org.cpsn.platform.security.Role.PARTNER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import org.cpsn.notifications.feed.FeedReading;
import org.cpsn.notifications.feed.Feeds;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.web.Creates;
import org.cpsn.platform.web.Invalid;
import org.cpsn.platform.web.When;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Partners say how far they hold what they were told. */
@RestController
class ReceiptApi {
    private final Commands commands;
    private final Feeds feeds;
    private final FeedReading reading;
    private final Clock clock;

    ReceiptApi(Commands commands, Feeds feeds, FeedReading reading, Clock clock) {
        this.commands = commands;
        this.feeds = feeds;
        this.reading = reading;
        this.clock = clock;
    }

    /** @param hash of the entry at that position */
    record Receipt(
            @NotNull @Min(1) Long position,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String hash) {}

    /** @param told how far the feed reaches now */
    record Accepted(long position, long told) {}

    /**
     * A receipt holds for everything up to its position; one for an earlier position changes nothing. What differs is
     * kept, and refused.
     */
    @PostMapping("/liaison/receipts")
    @Allowed(PARTNER)
    @Creates
    Accepted receive(@RequestBody @Valid Receipt receipt, Asked asked) {
        var feedId = feeds.of(asked.who());
        var ours = reading.endAt(feedId, receipt.position())
                .orElseThrow(() -> new Invalid("position", "in_future", "The feed has not reached this position yet."))
                .hash();
        commands.send(
                new ReceiptCommand.Acknowledge(
                        ReceiptCommand.receiptsOf(asked.who().organisation()),
                        receipt.position(),
                        receipt.hash(),
                        ours,
                        When.of(null, clock)),
                asked);
        if (!receipt.hash().equals(ours)) throw ReceiptRule.HASH_DIFFERS.broken();
        return new Accepted(receipt.position(), reading.end(feedId).position());
    }
}
