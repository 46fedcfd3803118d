package org.cpsn.cases.roundtable;

import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cpsn.cases.casefile.CaseReading;
import org.cpsn.cases.consent.ConsentLedger;
import org.cpsn.cases.consent.Consents;
import org.cpsn.platform.axon.History;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Refused;
import org.cpsn.platform.web.Missing;
import org.cpsn.platform.web.ReadLog;
import org.springframework.stereotype.Component;

/**
 * The one door to a roundtable: opened to who leads it, to who may read one of its cases, and to who was invited, from
 * the invitation until access expires. Whoever else asks is refused, and that is noted like every look.
 */
@Component
class RoundtableReading {
    private final History histories;
    private final CaseReading cases;
    private final Consents consents;
    private final ReadLog readLog;

    RoundtableReading(History histories, CaseReading cases, Consents consents, ReadLog readLog) {
        this.histories = histories;
        this.cases = cases;
        this.consents = consents;
        this.readLog = readLog;
    }

    /**
     * A roundtable somebody may look at.
     *
     * @param seat the reader's own; null without one
     * @param member the reader sees it from a seat: what is shared with it, and no more
     * @param open the cases whose texts and children the reader may see
     * @param grounds whether what is shared may still be shared
     */
    record Read(
            String roundtableId,
            long version,
            RoundtableStatus status,
            Table table,
            boolean leads,
            Table.Seat seat,
            boolean member,
            Set<String> open,
            Grounds grounds) {

        /** True when the reader may see this part of this case. */
        boolean shows(String caseId, ExtractPart part) {
            return open.contains(caseId)
                    && (!member || seat.extracts().get(caseId).parts().contains(part));
        }
    }

    /**
     * @throws Missing when there is no such roundtable
     * @throws Refused when it is none of theirs, or no longer
     */
    Read read(String roundtableId, Caseworker who, Instant now) {
        var read = opened(roundtableId, who, now);
        readLog.seen(who, read.member() ? "roundtable from a seat" : "roundtable", subjects(read));
        return read;
    }

    /**
     * One case as a seat sees it, opened to that seat, and to who leads the roundtable as a preview of what is shared.
     *
     * @param seatId null: the reader's own
     */
    Extract extract(String roundtableId, String caseId, String seatId, Caseworker who, Instant now) {
        var read = opened(roundtableId, who, now);
        var seat = seatId == null || read.member()
                ? read.seat()
                : read.table().seats().get(seatId);
        boolean theirs =
                !read.member() || seatId == null || seatId.equals(read.seat().seatId());
        var agreed = seat == null ? null : seat.extracts().get(caseId);
        if (agreed == null
                || !theirs
                || !read.open().contains(caseId)
                || !read.grounds().hold(caseId, agreed))
            throw new Refused("roundtable extract", List.of(roundtableId, caseId));
        return new Extract(seat.seatId(), agreed, cases.disclosed(caseId, who, "roundtable extract", roundtableId));
    }

    record Extract(String seatId, RoundtableCommand.Agreement agreed, CaseReading.Read file) {
        boolean shares(ExtractPart part) {
            return agreed.parts().contains(part);
        }
    }

    /**
     * Everything a seat sees of the children at the table, to take along to the meeting.
     *
     * @param extracts in the order of the agenda
     * @param handedOver how many more are shared with the seat, but are no longer the asker's to hand out
     */
    record Pack(Read read, Table.Seat seat, List<Extract> extracts, int handedOver) {}

    /**
     * What a seat sees, opened to that seat, and to who may preview it. Once access is over nothing is handed out, to
     * nobody.
     *
     * @param seatId null: the reader's own
     */
    Pack pack(String roundtableId, String seatId, Caseworker who, Instant now) {
        var read = opened(roundtableId, who, now);
        boolean own = seatId == null
                || read.seat() != null && seatId.equals(read.seat().seatId());
        if (read.member() && !own) throw new Refused("roundtable pack", roundtableId);
        if (read.table().accessIsOver(now) || read.status() == RoundtableStatus.CANCELLED)
            throw new Refused("roundtable pack", roundtableId);
        var seat = own ? read.seat() : read.table().seats().get(seatId);
        if (seat == null) throw new Missing("seat");
        var shared = read.table().cases().keySet().stream()
                .filter(seat.extracts()::containsKey)
                .filter(caseId -> read.grounds().hold(caseId, seat.extracts().get(caseId)))
                .toList();
        readLog.seen(who, "roundtable pack", List.of(roundtableId, seat.seatId()));
        var extracts = shared.stream()
                .filter(read.open()::contains)
                .map(caseId -> new Extract(
                        seat.seatId(),
                        seat.extracts().get(caseId),
                        cases.disclosed(caseId, who, "roundtable pack", roundtableId)))
                .toList();
        return new Pack(read, seat, extracts, shared.size() - extracts.size());
    }

    private Read opened(String roundtableId, Caseworker who, Instant now) {
        var known = stateOf(roundtableId);
        var state = known.state();
        long version = known.version();
        var table = tableOf(state);
        boolean leads = table.isLedBy(who);
        var seat = table.seatOf(who);
        var readable = readable(table, who);
        var grounds = new Grounds(now);
        if (leads || !readable.isEmpty())
            return new Read(
                    roundtableId,
                    version,
                    RoundtableStatus.of(state),
                    table,
                    leads,
                    seat.orElse(null),
                    false,
                    readable,
                    grounds);
        if (seat.isEmpty() || table.accessIsOver(now) || state instanceof Roundtable.Cancelled)
            throw new Refused("roundtable", roundtableId);
        var shared = seat.get().extracts().entrySet().stream()
                .filter(extract -> grounds.hold(extract.getKey(), extract.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Read(
                roundtableId, version, RoundtableStatus.of(state), table, false, seat.get(), true, shared, grounds);
    }

    /**
     * What is shared is shared as long as the consent or override it rests on is in force: asked of the case's ledger
     * as it is now, so that a withdrawal closes it at once.
     */
    final class Grounds {
        private final Instant now;
        private final Map<String, ConsentLedger> known = new HashMap<>();

        private Grounds(Instant now) {
            this.now = now;
        }

        boolean hold(String caseId, RoundtableCommand.Agreement agreed) {
            return agreed.consentId() == null
                    || known.computeIfAbsent(caseId, consents::of).inForce(agreed.consentId(), now);
        }
    }

    /**
     * Whoever speaks from a seat about a case must still see it.
     *
     * @param about the case it is about, empty when there is none
     * @throws org.cpsn.platform.domain.Rejected when the consent it was shared on is no longer in force
     */
    void stillShared(String roundtableId, Function<Table, Optional<String>> about, Caseworker who, Instant now) {
        var table = tableOf(stateOf(roundtableId).state());
        if (table.isLedBy(who)) return;
        var grounds = new Grounds(now);
        var closed = about.apply(table)
                .filter(caseId -> table.seatOf(who)
                        .map(seat -> seat.extracts().get(caseId))
                        .filter(agreed -> !grounds.hold(caseId, agreed))
                        .isPresent());
        if (closed.isPresent()) throw RoundtableRule.ONLY_WHAT_IS_SHARED.broken();
    }

    private record Known(Roundtable state, long version) {}

    private Known stateOf(String roundtableId) {
        var state = Roundtable.NONE;
        long version = -1;
        for (var recorded : histories.of(roundtableId)) {
            if (!(recorded.event() instanceof RoundtableEvent event)) continue;
            state = state.after(event);
            version = recorded.sequence();
        }
        return new Known(state, version);
    }

    private static Table tableOf(Roundtable state) {
        return switch (state) {
            case Roundtable.Absent _ -> throw new Missing("roundtable");
            case Roundtable.Open open -> open.table();
            case Roundtable.BeingSigned signing -> signing.table();
            case Roundtable.Signed signed -> signed.table();
            case Roundtable.Cancelled cancelled -> cancelled.table();
        };
    }

    /** Asked of the cases as they are now: whoever has handed one over no longer reads about it here either. */
    private Set<String> readable(Table table, Caseworker who) {
        if (!who.is(CASEWORKER, SUPERVISOR)) return Set.of();
        return table.cases().keySet().stream()
                .filter(caseId -> cases.mayRead(caseId, who))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> subjects(Read read) {
        var all = new ArrayList<String>();
        all.add(read.roundtableId());
        read.table().cases().values().stream()
                .filter(discussed -> read.open().contains(discussed.caseId()))
                .forEach(discussed -> all.addAll(List.of(discussed.caseId(), discussed.childId())));
        return all;
    }
}
