package org.cpsn.referrals.referral;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.bson.conversions.Bson;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.mongo.MongoProjection;
import org.cpsn.platform.mongo.Seen;
import org.cpsn.referrals.providers.ServiceType;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("referrals")
class ReferralProjection extends MongoProjection<ReferralEvent, ReferralView> {
    ReferralProjection(MongoDatabase database) {
        super("referrals", ReferralEvent.class, ReferralView.class, database);
    }

    @Override
    protected List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("caseId")),
                new IndexModel(Indexes.ascending("due")),
                new IndexModel(Indexes.ascending("expiresAt")),
                new IndexModel(Indexes.ascending("status")),
                new IndexModel(
                        Indexes.compoundIndex(Indexes.ascending("providerId", "rank"), Indexes.descending("madeAt"))));
    }

    @Override
    protected ReferralView after(Optional<ReferralView> before, ReferralEvent event, Recorded recorded) {
        return ReferralView.after(before, event);
    }

    /** What was due by a moment and nobody has been told of, the longest due first. */
    List<Seen<ReferralView>> silent(Instant by, int atMost) {
        return read(collection()
                .find(Filters.and(Filters.lte("due", by), Filters.eq("escalatedAt", null)))
                .sort(Sorts.ascending("due"))
                .limit(atMost));
    }

    /** What ends by itself by a moment. */
    List<Seen<ReferralView>> expiring(Instant by, int atMost) {
        return read(collection()
                .find(Filters.lte("expiresAt", by))
                .sort(Sorts.ascending("expiresAt"))
                .limit(atMost));
    }

    /** Everybody who waits for a place, who waits longest first. */
    List<Seen<ReferralView>> waiting() {
        return read(collection()
                .find(Filters.eq("status", ReferralStatus.WAITING_LIST.name()))
                .sort(Sorts.ascending("answeredAt", "_id")));
    }

    /** How many wait for the same and longer. */
    long ahead(Seen<ReferralView> seen) {
        var since = seen.view().answeredAt();
        return collection()
                .countDocuments(Filters.and(
                        service(seen.view().providerId(), seen.view().serviceType()),
                        Filters.eq("status", ReferralStatus.WAITING_LIST.name()),
                        Filters.or(
                                Filters.lt("answeredAt", since),
                                Filters.and(Filters.eq("answeredAt", since), Filters.lt("_id", seen.id())))));
    }

    private static Bson service(String providerId, ServiceType type) {
        return Filters.and(Filters.eq("providerId", providerId), Filters.eq("serviceType", type.name()));
    }
}
