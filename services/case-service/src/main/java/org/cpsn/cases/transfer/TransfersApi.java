package org.cpsn.cases.transfer;

import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.cpsn.cases.casefile.RiskLevel;
import org.cpsn.cases.person.People;
import org.cpsn.platform.mongo.Seen;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Scope;
import org.cpsn.platform.web.ReadLog;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits before cases change hands: for the asker, and for others on the asker's behalf. */
@RestController
class TransfersApi {
    private static final int MOST = 400;

    private final TransferProjection transfers;
    private final People people;
    private final ReadLog readLog;
    private final Clock clock;

    TransfersApi(TransferProjection transfers, People people, ReadLog readLog, Clock clock) {
        this.transfers = transfers;
        this.people = people;
        this.readLog = readLog;
        this.clock = clock;
    }

    /** @param givenName, familyName null for an erased person and until their read model has caught up */
    record Child(String id, String givenName, String familyName) {}

    /**
     * @param municipality whose Centre has the case; caseworker has it there
     * @param colleague who must answer; null for a transfer
     * @param to the other municipality; null for a hand-over
     * @param back the case came from there
     */
    record Line(
            String caseId,
            String transferId,
            TransferStage stage,
            Child child,
            RiskLevel risk,
            boolean urgent,
            String municipality,
            String caseworker,
            String colleague,
            String to,
            boolean back,
            String askedBy,
            Instant since,
            Instant due,
            boolean overdue) {}

    /** Both: what is due first comes first. */
    record Waiting(List<Line> forMe, List<Line> forOthers) {}

    @GetMapping("/transfers")
    @Allowed({CASEWORKER, SUPERVISOR})
    Waiting waiting(Caseworker who) {
        var found = transfers.read(transfers.collection().find(concerning(who)).limit(MOST)).stream()
                .filter(seen -> seen.view().waiting() != null)
                .sorted(Comparator.comparing(seen -> seen.view().waiting().due()))
                .toList();
        var childIds =
                found.stream().map(seen -> seen.view().childId()).distinct().toList();
        readLog.seen(who, "hand-overs and transfers", childIds);
        var children = people.byId(childIds);
        var now = clock.instant();
        return new Waiting(
                found.stream()
                        .filter(seen -> seen.view().waitsFor(who))
                        .map(seen -> line(seen, children, now))
                        .toList(),
                found.stream()
                        .filter(seen -> !seen.view().waitsFor(who))
                        .map(seen -> line(seen, children, now))
                        .toList());
    }

    /** What this person must answer, what they have asked for, and what a supervisor watches over. */
    private static Bson concerning(Caseworker who) {
        var any = new ArrayList<Bson>();
        any.add(Filters.eq("waiting.colleague", who.id()));
        any.add(Filters.eq("waiting.askedBy", who.id()));
        any.add(Filters.and(Filters.eq("caseworker", who.id()), Filters.ne("waiting", null)));
        if (who.is(SUPERVISOR) && who.scope() == Scope.ALL) any.add(Filters.ne("waiting", null));
        else if (who.is(SUPERVISOR)) {
            any.add(Filters.and(Filters.eq("municipality", who.municipality()), Filters.ne("waiting", null)));
            any.add(Filters.and(
                    Filters.eq("waiting.to", who.municipality()),
                    Filters.eq("waiting.stage", TransferStage.ACCEPTANCE.name())));
        }
        return Filters.or(any);
    }

    private static Line line(Seen<TransferEntry> seen, Map<String, People.Known> children, Instant now) {
        var entry = seen.view();
        var waiting = entry.waiting();
        var known = children.get(entry.childId());
        return new Line(
                seen.id(),
                waiting.transferId(),
                waiting.stage(),
                new Child(
                        entry.childId(),
                        known == null ? null : known.givenName(),
                        known == null ? null : known.familyName()),
                entry.risk(),
                entry.urgent(),
                entry.municipality(),
                entry.caseworker(),
                waiting.colleague(),
                waiting.to(),
                waiting.back(),
                waiting.askedBy(),
                waiting.since(),
                waiting.due(),
                waiting.due().isBefore(now));
    }
}
