package org.cpsn.platform.tally;

import com.mongodb.client.MongoDatabase;
import org.axonframework.config.ProcessingGroup;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.mongo.MongoJournal;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("strokes")
public class TallyJournal extends MongoJournal<TallyEvent, TallyJournal.Line> {
    public record Line(String tallyId, long sequence, String type) {}

    TallyJournal(MongoDatabase database) {
        super("strokes", TallyEvent.class, Line.class, database);
    }

    @Override
    protected Line line(TallyEvent event, Recorded recorded) {
        return new Line(event.tallyId(), recorded.sequence(), recorded.type());
    }
}
