package org.cpsn.cases.family;

import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpsn.cases.person.Care;
import org.cpsn.cases.person.Kinship;
import org.cpsn.cases.person.People;
import org.cpsn.cases.person.PersonLink;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.Missing;
import org.cpsn.platform.web.ReadLog;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The people around a person: who is who to whom, who lives together and who cares for whom. */
@RestController
class FamilyApi {
    /** From the child to its parents, their brothers and sisters, and theirs again: further is another family. */
    private static final int STEPS = 3;

    private static final int MOST_PERSONS = 40;

    private final People people;
    private final ReadLog readLog;

    FamilyApi(People people, ReadLog readLog) {
        this.people = people;
        this.readLog = readLog;
    }

    /** @param recordId the record the link is written in, which may have been merged into the person's */
    record Link(
            String linkId,
            String recordId,
            String personId,
            String relativeId,
            Kinship kinship,
            boolean livesTogether,
            Care care) {}

    /** @param of the person asked for, or whom the record was merged into */
    record Family(String of, Collection<People.Known> people, List<Link> links) {}

    @GetMapping("/persons/{id}/family")
    @Allowed({CASEWORKER, SUPERVISOR})
    Family family(@PathVariable String id, Caseworker who) {
        if (!people.isRegistered(id)) throw new Missing("person");
        var of = people.survivors(List.of(id)).get(id);
        var persons = new LinkedHashSet<String>(Set.of(of));
        var links = new LinkedHashMap<String, Link>();
        var looked = new HashSet<String>();
        for (int step = 0; step < STEPS && persons.size() < MOST_PERSONS; step++) {
            var records = new LinkedHashSet<String>();
            for (var person : persons) if (looked.add(person)) records.addAll(people.recordsOf(person));
            if (records.isEmpty()) break;
            for (var link : standing(people.linksOf(records))) {
                if (link.personId().equals(link.relativeId())) continue;
                links.put(link.linkId(), link);
                persons.add(link.personId());
                persons.add(link.relativeId());
            }
        }
        readLog.seen(who, "family", List.copyOf(persons));
        return new Family(of, people.byId(persons).values(), List.copyOf(links.values()));
    }

    private List<Link> standing(List<PersonLink> written) {
        var ids = new LinkedHashSet<String>();
        written.forEach(link -> {
            ids.add(link.personId());
            ids.add(link.relativeId());
        });
        Map<String, String> standing = people.survivors(ids);
        return written.stream()
                .map(link -> new Link(
                        link.linkId(),
                        link.personId(),
                        standing.get(link.personId()),
                        standing.get(link.relativeId()),
                        link.kinship(),
                        link.livesTogether(),
                        link.care()))
                .toList();
    }
}
