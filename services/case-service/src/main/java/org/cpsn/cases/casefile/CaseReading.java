package org.cpsn.cases.casefile;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cpsn.platform.axon.History;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.personal.Sealing;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Refused;
import org.cpsn.platform.web.Missing;
import org.cpsn.platform.web.ReadLog;
import org.springframework.stereotype.Component;

/**
 * The one door to what was written in a case: read from the event store, the only truth, by those who may, and noted in
 * the read log before anything is shown. Texts are opened and sealed here, with the key of the child they are about.
 */
@Component
public class CaseReading {
    private final History histories;
    private final Sealing sealing;
    private final ReadLog readLog;
    private final List<CaseDoor> doors;
    private final Clock clock;

    CaseReading(History histories, Sealing sealing, ReadLog readLog, List<CaseDoor> doors, Clock clock) {
        this.histories = histories;
        this.sealing = sealing;
        this.readLog = readLog;
        this.doors = doors;
        this.clock = clock;
    }

    /**
     * A case somebody may read.
     *
     * @param events everything that happened in it, in order, whatever the room
     * @param masked the reader may know what was decided, not who the child is
     */
    public record Read(CaseView now, List<Recorded> events, boolean masked) {
        public long version() {
            return events.getLast().sequence();
        }
    }

    /**
     * Opens a case for somebody.
     *
     * @param what the part that is shown, in a word or two, for the read log
     * @throws Missing when there is no such case
     * @throws Refused when it is none of theirs
     */
    public Read read(String caseId, Caseworker who, String what) {
        var events = inCase(caseId);
        var now = CaseView.of(events).orElseThrow(() -> new Missing("case"));
        if (!mayRead(who, now, events)) throw new Refused(what, caseId);
        readLog.seen(who, what, List.of(caseId, now.reported().childId()));
        return new Read(now, events, CaseAccess.masked(who));
    }

    private boolean letIn(Caseworker who, List<Recorded> events) {
        return doors.stream().anyMatch(door -> door.opensFor(who, events, clock.instant()));
    }

    /**
     * Opens cases to somebody on a ground outside them, such as an extract agreed at a roundtable. The caller has
     * checked that ground and shows no more than it covers.
     *
     * @param ground the id of what allows it, for the read log
     */
    public Read disclosed(String caseId, Caseworker who, String what, String ground) {
        var events = inCase(caseId);
        var now = CaseView.of(events).orElseThrow(() -> new Missing("case"));
        readLog.seen(who, what, List.of(ground, caseId, now.reported().childId()));
        return new Read(now, events, false);
    }

    /**
     * Opens a part of a case to somebody on a ground within it. The caller shows no more than it covers.
     *
     * @param ground the id of what allows it, for the read log; empty when nothing does
     * @throws Refused when nothing does
     */
    public Read disclosed(
            String caseId, Caseworker who, String what, Function<List<Recorded>, Optional<String>> ground) {
        var events = inCase(caseId);
        var now = CaseView.of(events).orElseThrow(() -> new Missing("case"));
        var found = ground.apply(events).orElseThrow(() -> new Refused(what, caseId));
        readLog.seen(who, what, List.of(found, caseId, now.reported().childId()));
        return new Read(now, events, false);
    }

    /** Whether somebody may read a case as it is now; nothing of it is shown. */
    public boolean mayRead(String caseId, Caseworker who) {
        var events = inCase(caseId);
        return CaseView.of(events).filter(now -> mayRead(who, now, events)).isPresent();
    }

    private boolean mayRead(Caseworker who, CaseView now, List<Recorded> events) {
        return CaseAccess.mayRead(who, now.municipality(), now.caseworker()) || letIn(who, events);
    }

    /**
     * How a case stands now, to decide about it; nothing of it is shown.
     *
     * @throws org.cpsn.platform.domain.Rejected when there is no such case
     */
    public Standing standing(String caseId) {
        var file = CaseFile.NONE;
        for (var recorded : inCase(caseId)) {
            if (recorded.event() instanceof CaseEvent event) file = file.after(event);
            if (recorded.event() instanceof NewOwner owner) file = file.ownedBy(owner);
        }
        return file.standing();
    }

    private List<Recorded> inCase(String caseId) {
        try (var events = histories.from(caseId, 0)) {
            return events.filter(recorded -> recorded.event() instanceof InCase).toList();
        }
    }

    /** Null for what was never written, was erased, or is not to be shown. */
    public String opened(Personal<String> text, Read read) {
        return text == null || read.masked()
                ? null
                : sealing.open(text, String.class).orElse(null);
    }

    /** The same for many texts, with one look at the keys; what is not to be shown has no entry. */
    public Map<Personal<String>, String> opened(Stream<Personal<String>> texts, Read read) {
        return read.masked() ? new HashMap<>() : sealing.openAll(texts.toList(), String.class);
    }

    /**
     * Seals what is written in a case with the key of the child it is about. Null when nothing was written.
     *
     * @throws org.cpsn.platform.domain.Rejected when there is no such case
     */
    public Personal<String> sealedIn(String caseId, String text) {
        return written(text).isEmpty()
                ? null
                : sealedFor(childOf(caseId).orElseThrow(CaseRule.CASE_EXISTS::broken), text);
    }

    /**
     * The same for many texts written at once.
     *
     * @throws org.cpsn.platform.domain.Rejected when there is no such case
     */
    public Function<String, Personal<String>> sealsIn(String caseId) {
        var childId = childOf(caseId).orElseThrow(CaseRule.CASE_EXISTS::broken);
        return text -> sealedFor(childId, text);
    }

    Personal<String> sealedFor(String childId, String text) {
        return written(text).map(said -> sealing.seal(childId, said)).orElse(null);
    }

    private static Optional<String> written(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(said -> !said.isEmpty());
    }

    private Optional<String> childOf(String caseId) {
        try (var events = histories.from(caseId, 0)) {
            return events.filter(e -> e.event() instanceof CaseEvent.ConcernReported)
                    .map(e -> ((CaseEvent.ConcernReported) e.event()).childId())
                    .findFirst();
        }
    }
}
