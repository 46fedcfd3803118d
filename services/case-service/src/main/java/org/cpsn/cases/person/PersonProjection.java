package org.cpsn.cases.person;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.mongo.MongoProjection;
import org.cpsn.platform.mongo.Seen;
import org.springframework.stereotype.Component;

/** Persons by their ids, sealed: a stolen read model names nobody. They are found by {@link PersonIndex}. */
@Component
@ProcessingGroup("persons")
public class PersonProjection extends MongoProjection<PersonEvent, PersonView> {
    PersonProjection(MongoDatabase database) {
        super("persons", PersonEvent.class, PersonView.class, database);
    }

    @Override
    protected PersonView after(Optional<PersonView> before, PersonEvent event, Recorded recorded) {
        return PersonView.after(before, event)
                .orElseThrow(() -> new IllegalStateException("A person's history begins with the registration."));
    }

    /** The persons with these ids; unknown ids are left out. */
    public List<Seen<PersonView>> findAll(Collection<String> ids) {
        return read(collection().find(Filters.in("_id", ids)));
    }
}
