package org.cpsn.notifications.health;

import java.time.Instant;
import java.util.List;
import org.cpsn.notifications.feed.FeedReading;
import org.cpsn.notifications.feed.Recalls;
import org.cpsn.notifications.liaison.LiaisonCommand;
import org.cpsn.notifications.receipts.ReceiptsProjection;
import org.cpsn.notifications.webhook.Deliveries;
import org.cpsn.notifications.webhook.Webhooks;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.partners.Partner;
import org.cpsn.platform.partners.Partners;
import org.springframework.stereotype.Component;

/** Puts together what partners were told and what they say they hold. */
@Component
public class HealthReading {
    private final Partners partners;
    private final FeedReading feeds;
    private final Recalls recalls;
    private final ReceiptsProjection receipts;
    private final Webhooks webhooks;
    private final Deliveries deliveries;

    HealthReading(
            Partners partners,
            FeedReading feeds,
            Recalls recalls,
            ReceiptsProjection receipts,
            Webhooks webhooks,
            Deliveries deliveries) {
        this.partners = partners;
        this.feeds = feeds;
        this.recalls = recalls;
        this.receipts = receipts;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    public List<FeedHealth> ofAll() {
        return partners.all().stream().map(this::of).toList();
    }

    private FeedHealth of(Partner partner) {
        var feedId = LiaisonCommand.feedOf(partner.id());
        var held = receipts.of(partner.id());
        var told = feeds.end(feedId).position();
        return new FeedHealth(
                partner.id(),
                partner.country(),
                feedId,
                told,
                toldAt(feedId, told),
                held.position(),
                held.since(),
                toldAt(feedId, held.position() + 1),
                recallsAfter(feedId, held.position()),
                held.differences().stream()
                        .map(d -> new FeedHealth.Difference(d.position(), d.since()))
                        .toList(),
                webhook(partner));
    }

    private FeedHealth.Webhook webhook(Partner partner) {
        if (webhooks.of(partner.id()).isEmpty()) return null;
        return deliveries
                .of(partner.id())
                .map(state -> new FeedHealth.Webhook(
                        state.position(), state.attempts(), state.failingSince(), state.nextTryAt(), state.problem()))
                .orElse(new FeedHealth.Webhook(0, 0, null, null, null));
    }

    /** Null when the feed has not reached that position. */
    private Instant toldAt(String feedId, long position) {
        return position == 0
                ? null
                : feeds.at(feedId, position).map(Recorded::recordedAt).orElse(null);
    }

    private List<FeedHealth.Recall> recallsAfter(String feedId, long position) {
        return recalls.of(feedId).recalls().stream()
                .filter(recall -> recall.position() > position)
                .map(recall -> new FeedHealth.Recall(recall.position(), recall.id(), recall.recordedAt()))
                .toList();
    }
}
