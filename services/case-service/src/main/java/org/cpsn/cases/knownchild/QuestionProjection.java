package org.cpsn.cases.knownchild;

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
@ProcessingGroup("questions")
class QuestionProjection extends MongoProjection<QuestionEvent, QuestionEntry> {
    QuestionProjection(MongoDatabase database) {
        super("questions", QuestionEvent.class, QuestionEntry.class, database);
    }

    @Override
    protected List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("partner", "askedAt")),
                new IndexModel(Indexes.ascending("askedAt")),
                new IndexModel(Indexes.ascending("waitingCases")),
                new IndexModel(Indexes.ascending("cases")));
    }

    @Override
    protected QuestionEntry after(Optional<QuestionEntry> before, QuestionEvent event, Recorded recorded) {
        return QuestionEntry.after(before, event);
    }
}
