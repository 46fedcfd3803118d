package org.cpsn.cases.person;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.bson.conversions.Bson;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.mongo.MongoProjection;
import org.cpsn.platform.mongo.Seen;
import org.cpsn.platform.personal.KeyedTokens;
import org.cpsn.platform.personal.Sealing;
import org.springframework.stereotype.Component;

/** Persons, found by keyed tokens of their folded names: a stolen read model names nobody. */
@Component
@ProcessingGroup("persons")
public class PersonProjection extends MongoProjection<PersonEvent, PersonView> {
    private static final String PURPOSE = "person-search";

    private final Sealing sealing;
    private final KeyedTokens tokens;

    PersonProjection(MongoDatabase database, Sealing sealing, KeyedTokens tokens) {
        super("persons", PersonEvent.class, PersonView.class, database);
        this.sealing = sealing;
        this.tokens = tokens;
    }

    @Override
    protected List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("tokens")));
    }

    @Override
    protected PersonView after(Optional<PersonView> before, PersonEvent event, Recorded recorded) {
        var view = PersonView.after(before, event);
        var name = sealing.open(view.name(), PersonName.class);
        return view.foundBy(name.map(FoldedName::beginnings).stream()
                .flatMap(Collection::stream)
                .map(beginning -> tokens.hmac(PURPOSE, beginning))
                .toList());
    }

    /** Those whose name has a word beginning like each word asked for, whatever the spelling. */
    List<Seen<PersonView>> search(String name, String municipality, int limit) {
        var all = new ArrayList<Bson>();
        FoldedName.words(name)
                .forEach(foldings -> all.add(Filters.in(
                        "tokens",
                        foldings.stream()
                                .map(folding -> tokens.hmac(PURPOSE, folding))
                                .toList())));
        if (all.isEmpty()) return List.of();
        if (municipality != null) all.add(Filters.eq("municipality", municipality));
        return read(collection().find(Filters.and(all)).limit(limit));
    }

    /** The persons with these ids; unknown ids are left out. */
    public List<Seen<PersonView>> findAll(Collection<String> ids) {
        return read(collection().find(Filters.in("_id", ids)));
    }
}
