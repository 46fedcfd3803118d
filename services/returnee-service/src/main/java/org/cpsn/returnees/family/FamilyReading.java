package org.cpsn.returnees.family;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.cpsn.platform.axon.History;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Refused;
import org.cpsn.platform.web.Missing;
import org.cpsn.platform.web.ReadLog;
import org.springframework.stereotype.Component;

/**
 * The one door to a returning family's record: read from the event store, the only truth, by those who may, and noted
 * in the read log before anything is shown.
 */
@Component
public class FamilyReading {
    private final History histories;
    private final List<FamilyDoor> doors;
    private final ReadLog readLog;

    FamilyReading(History histories, List<FamilyDoor> doors, ReadLog readLog) {
        this.histories = histories;
        this.doors = List.copyOf(doors);
        this.readLog = readLog;
    }

    /**
     * A family somebody may read.
     *
     * @param events everything that happened to it, in order, whatever the room
     */
    public record Read(FamilyView now, List<Recorded> events) {
        public long version() {
            return events.getLast().sequence();
        }
    }

    /**
     * Opens a family's record for somebody.
     *
     * @param what the part that is shown, in a word or two, for the read log
     * @throws Missing when there is no such family
     * @throws Refused when it is none of theirs
     */
    public Read read(String familyId, Caseworker who, String what) {
        var events = inFamily(familyId);
        var now = FamilyView.of(events).orElseThrow(() -> new Missing("family"));
        if (!FamilyAccess.mayRead(who, now) && doors.stream().noneMatch(door -> door.opensFor(who, events)))
            throw new Refused(what, familyId);
        readLog.seen(who, what, subjects(familyId, now));
        return new Read(now, events);
    }

    /**
     * Opens a part of a family's record to somebody on a ground within it, in the municipality it lives in. The caller
     * shows no more than that ground covers.
     *
     * @throws Missing when there is no such family
     * @throws Refused when there is no such ground, or not there
     */
    public Read disclosed(String familyId, Caseworker who, String what, Predicate<List<Recorded>> ground) {
        var events = inFamily(familyId);
        var now = FamilyView.of(events).orElseThrow(() -> new Missing("family"));
        if (!who.mayActIn(now.municipality()) || !ground.test(events)) throw new Refused(what, familyId);
        readLog.seen(who, what, subjects(familyId, now));
        return new Read(now, events);
    }

    /**
     * For somebody elsewhere who meets a family. The caller shows no more than where it is known, and what they asked
     * about it themselves.
     *
     * @throws Missing when there is no such family
     */
    public Read glance(String familyId, Caseworker who) {
        var events = inFamily(familyId);
        var now = FamilyView.of(events).orElseThrow(() -> new Missing("family"));
        readLog.seen(who, "where a family is known", List.of(familyId));
        return new Read(now, events);
    }

    private List<Recorded> inFamily(String familyId) {
        try (var events = histories.from(familyId, 0)) {
            return events.filter(recorded -> recorded.event() instanceof InFamily)
                    .toList();
        }
    }

    private static List<String> subjects(String familyId, FamilyView now) {
        var subjects = new ArrayList<String>(List.of(familyId));
        now.members().forEach(member -> subjects.add(member.personId()));
        return subjects;
    }
}
