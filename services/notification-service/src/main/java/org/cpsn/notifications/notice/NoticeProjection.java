package org.cpsn.notifications.notice;

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
@ProcessingGroup("notices")
class NoticeProjection extends MongoProjection<NoticeEvent, NoticeView> {
    NoticeProjection(MongoDatabase database) {
        super("notices", NoticeEvent.class, NoticeView.class, database);
    }

    @Override
    protected List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("addressee"), Indexes.descending("raisedAt"))));
    }

    @Override
    protected NoticeView after(Optional<NoticeView> before, NoticeEvent event, Recorded recorded) {
        return NoticeView.after(before, event, recorded.recordedAt());
    }
}
