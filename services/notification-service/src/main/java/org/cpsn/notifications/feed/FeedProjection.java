package org.cpsn.notifications.feed;

import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.cpsn.notifications.liaison.LiaisonEvent;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.mongo.MongoProjection;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("feeds")
public class FeedProjection extends MongoProjection<LiaisonEvent, FeedView> {
    FeedProjection(MongoDatabase database) {
        super("feeds", LiaisonEvent.class, FeedView.class, database);
    }

    @Override
    protected FeedView after(Optional<FeedView> before, LiaisonEvent event, Recorded recorded) {
        return before.orElse(FeedView.EMPTY).after(event, recorded.recordedAt());
    }
}
