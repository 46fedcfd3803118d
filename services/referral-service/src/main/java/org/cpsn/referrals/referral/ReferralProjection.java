package org.cpsn.referrals.referral;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.mongo.MongoProjection;
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
                new IndexModel(
                        Indexes.compoundIndex(Indexes.ascending("providerId", "rank"), Indexes.descending("madeAt"))));
    }

    @Override
    protected ReferralView after(Optional<ReferralView> before, ReferralEvent event, Recorded recorded) {
        return ReferralView.after(before, event);
    }
}
