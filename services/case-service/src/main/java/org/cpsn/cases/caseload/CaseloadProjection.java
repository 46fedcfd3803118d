package org.cpsn.cases.caseload;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.cases.person.Disclosure;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.mongo.MongoProjection;
import org.cpsn.platform.mongo.Seen;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Role;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("caseload")
public class CaseloadProjection extends MongoProjection<InCase, CaseloadEntry> implements Disclosure {
    CaseloadProjection(MongoDatabase database) {
        super("caseload", InCase.class, CaseloadEntry.class, database);
    }

    @Override
    protected List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("caseworker", "open", "urgency")),
                new IndexModel(Indexes.ascending("sharedWith")),
                new IndexModel(Indexes.ascending("municipality", "open", "urgency")),
                new IndexModel(Indexes.ascending("childId")));
    }

    @Override
    protected CaseloadEntry after(Optional<CaseloadEntry> before, InCase event, Recorded recorded) {
        return CaseloadEntry.after(before, event);
    }

    /** A service provider may identify the children it holds a live referral for, as long as it holds it. */
    @Override
    public Set<String> disclosedTo(String organisation, Collection<String> personIds) {
        var live = Filters.elemMatch(
                "referrals", Filters.and(Filters.eq("providerId", organisation), Filters.eq("live", true)));
        return read(collection().find(Filters.and(Filters.in("childId", personIds), live))).stream()
                .map(seen -> seen.view().childId())
                .collect(Collectors.toSet());
    }

    /** The case of a child, whichever of these records it was opened under: an open one, else the newest. */
    public Optional<String> caseOf(Collection<String> records) {
        return read(collection().find(Filters.in("childId", records))).stream()
                .max(Comparator.comparing(
                                (Seen<CaseloadEntry> seen) -> seen.view().open())
                        .thenComparing(seen -> seen.view().reportedAt()))
                .map(Seen::id);
    }

    /** Those of these cases that are somebody's own, or in the municipality somebody supervises. */
    public Set<String> ownedOrSupervised(Collection<String> caseIds, Caseworker who) {
        return read(collection().find(Filters.in("_id", caseIds))).stream()
                .filter(seen -> who.id().equals(seen.view().caseworker())
                        || who.is(Role.SUPERVISOR) && who.mayActIn(seen.view().municipality()))
                .map(Seen::id)
                .collect(Collectors.toSet());
    }
}
