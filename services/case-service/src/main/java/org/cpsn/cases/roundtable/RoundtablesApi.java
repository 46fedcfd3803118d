package org.cpsn.cases.roundtable;

import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.ROUNDTABLE_MEMBER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.cpsn.cases.person.People;
import org.cpsn.platform.mongo.Seen;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.personal.Sealing;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Scope;
import org.cpsn.platform.web.Reply;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Roundtables to read: the list, one as its leader or a seat sees it, and what a seat sees of a case. */
@RestController
class RoundtablesApi {
    private final RoundtableProjection roundtables;
    private final RoundtableReading reading;
    private final People people;
    private final Sealing sealing;
    private final Extracts extracts;
    private final Clock clock;

    RoundtablesApi(
            RoundtableProjection roundtables,
            RoundtableReading reading,
            People people,
            Sealing sealing,
            Extracts extracts,
            Clock clock) {
        this.roundtables = roundtables;
        this.reading = reading;
        this.people = people;
        this.sealing = sealing;
        this.extracts = extracts;
        this.clock = clock;
    }

    /** @param seat the asker's own; null without one. @param open whether the asker may look inside now */
    record Line(
            String roundtableId,
            long version,
            Instant meetingAt,
            Instant accessUntil,
            RoundtableStatus status,
            String convener,
            int cases,
            int seats,
            SeatRole seat,
            boolean open) {}

    record Page(List<Line> entries, long total, int page, int size) {}

    record SeatShown(
            String seatId,
            SeatRole role,
            String staffId,
            String organisation,
            Attendance attendance,
            Instant signedAt,
            boolean onPaper) {}

    record ViewShown(String viewId, String seatId, ViewKind kind, String text, Instant at) {}

    record TaskShown(String taskId, String seatId, SeatRole owner, String what, LocalDate dueOn, TaskOutcome outcome) {}

    /**
     * @param inForce false: its consent was withdrawn or has expired, and the seat sees nothing of the case any more
     */
    record SharedShown(String seatId, List<ExtractPart> parts, SharingBasis basis, String consentId, boolean inForce) {}

    /**
     * @param open false: the case has been handed over, and its texts are not the reader's any more
     * @param child null where its identity is not shared
     * @param shared with whom; empty for who sees it from a seat
     */
    record CaseShown(
            String caseId,
            boolean open,
            Child child,
            String agenda,
            Recommendation decision,
            String note,
            Instant decidedAt,
            List<ViewShown> views,
            List<TaskShown> tasks,
            List<SharedShown> shared) {}

    record Shown(
            String roundtableId,
            long version,
            RoundtableStatus status,
            boolean leads,
            boolean member,
            String seatId,
            Instant meetingAt,
            String place,
            String convener,
            Instant convenedAt,
            Instant accessUntil,
            boolean begun,
            boolean held,
            List<SeatShown> seats,
            List<CaseShown> cases) {}

    /** One child as the seat the pack is for sees it. */
    record Packed(CaseShown discussed, Extracts.Shown extract) {}

    /**
     * What somebody takes along to the meeting.
     *
     * @param seat whose pack it is
     * @param handedOver how many children more are shared with the seat, that are no longer the asker's to hand out
     */
    record PackShown(
            String roundtableId,
            long version,
            RoundtableStatus status,
            SeatShown seat,
            boolean own,
            Instant printedAt,
            String printedBy,
            Instant meetingAt,
            String place,
            String convener,
            Instant accessUntil,
            int handedOver,
            List<SeatShown> seats,
            List<Packed> cases) {}

    @GetMapping("/roundtables")
    @Allowed({CASEWORKER, SUPERVISOR, ROUNDTABLE_MEMBER})
    Page roundtables(
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "25") @Min(1) @Max(200) int size,
            Caseworker who) {
        var mine = mine(who);
        var found = roundtables.read(roundtables
                .collection()
                .find(mine)
                .sort(Sorts.orderBy(Sorts.descending("meetingAt"), Sorts.ascending("_id")))
                .skip(page * size)
                .limit(size));
        var now = clock.instant();
        return new Page(
                found.stream().map(seen -> line(seen, who, now)).toList(),
                roundtables.collection().countDocuments(mine),
                page,
                size);
    }

    @GetMapping("/roundtables/{id}")
    @Allowed({CASEWORKER, SUPERVISOR, ROUNDTABLE_MEMBER})
    ResponseEntity<Shown> roundtable(@PathVariable String id, Caseworker who) {
        var now = clock.instant();
        var read = reading.read(id, who, now);
        return Reply.view(read.version(), shown(read, now));
    }

    /** @param seatId for who leads the roundtable: as which seat sees it */
    @GetMapping("/roundtables/{id}/cases/{caseId}/extract")
    @Allowed({CASEWORKER, SUPERVISOR, ROUNDTABLE_MEMBER})
    Extracts.Shown extract(
            @PathVariable String id,
            @PathVariable String caseId,
            @RequestParam(required = false) String seatId,
            Caseworker who) {
        return extracts.of(reading.extract(id, caseId, seatId, who, clock.instant()));
    }

    /** @param seatId for who leads the roundtable: whose pack it is; the asker's own without it */
    @GetMapping("/roundtables/{id}/pack")
    @Allowed({CASEWORKER, SUPERVISOR, ROUNDTABLE_MEMBER})
    ResponseEntity<PackShown> pack(
            @PathVariable String id, @RequestParam(required = false) String seatId, Caseworker who) {
        var now = clock.instant();
        var pack = reading.pack(id, seatId, who, now);
        return Reply.view(pack.read().version(), shown(pack, who, now));
    }

    private static Bson mine(Caseworker who) {
        var any = new ArrayList<Bson>();
        any.add(Filters.elemMatch(
                "seats", Filters.and(Filters.eq("staffId", who.id()), Filters.eq("organisation", who.organisation()))));
        if (who.is(CASEWORKER, SUPERVISOR)) any.add(Filters.eq("convener", who.id()));
        if (who.is(SUPERVISOR) && who.scope() == Scope.ALL) any.add(Filters.empty());
        else if (who.is(SUPERVISOR)) any.add(Filters.eq("municipalities", who.municipality()));
        return Filters.or(any);
    }

    private static Line line(Seen<RoundtableEntry> seen, Caseworker who, Instant now) {
        var entry = seen.view();
        var seat = entry.seats().stream()
                .filter(one ->
                        who.id().equals(one.staffId()) && who.organisation().equals(one.organisation()))
                .map(RoundtableEntry.SeatLine::role)
                .findFirst()
                .orElse(null);
        boolean staff = who.is(CASEWORKER, SUPERVISOR)
                && (who.id().equals(entry.convener())
                        || who.is(SUPERVISOR) && entry.municipalities().stream().anyMatch(who::mayActIn));
        return new Line(
                seen.id(),
                seen.version(),
                entry.meetingAt(),
                entry.accessUntil(),
                entry.status(),
                entry.convener(),
                entry.caseIds().size(),
                entry.seats().size(),
                seat,
                staff || entry.status() != RoundtableStatus.CANCELLED && !now.isAfter(entry.accessUntil()));
    }

    private Shown shown(RoundtableReading.Read read, Instant now) {
        var table = read.table();
        var texts = opened(read);
        var children = people.byId(table.cases().values().stream()
                .filter(discussed -> read.shows(discussed.caseId(), ExtractPart.IDENTITY))
                .map(Table.Discussed::childId)
                .toList());
        return new Shown(
                read.roundtableId(),
                read.version(),
                read.status(),
                read.leads(),
                read.member(),
                read.seat() == null ? null : read.seat().seatId(),
                table.meetingAt(),
                texts.get(table.place()),
                table.convener(),
                table.convenedAt(),
                table.accessUntil(),
                !now.isBefore(table.meetingAt()),
                table.held(),
                table.seats().values().stream().map(RoundtablesApi::shown).toList(),
                table.cases().values().stream()
                        .filter(discussed -> !read.member() || read.open().contains(discussed.caseId()))
                        .map(discussed -> shown(discussed, read, texts, children))
                        .toList());
    }

    private PackShown shown(RoundtableReading.Pack pack, Caseworker who, Instant now) {
        var read = pack.read();
        var table = read.table();
        var texts = opened(read);
        var cases = extracts.of(pack.extracts()).stream()
                .map(extract -> new Packed(
                        shown(table.cases().get(extract.caseId()), true, extract.child(), texts, List.of()), extract))
                .toList();
        return new PackShown(
                read.roundtableId(),
                read.version(),
                read.status(),
                shown(pack.seat()),
                pack.seat().isOf(who),
                now,
                who.id(),
                table.meetingAt(),
                texts.get(table.place()),
                table.convener(),
                table.accessUntil(),
                pack.handedOver(),
                table.seats().values().stream().map(RoundtablesApi::shown).toList(),
                cases);
    }

    /** Everything the reader may read, with one look at the keys. */
    private Map<Personal<String>, String> opened(RoundtableReading.Read read) {
        var sealed = read.table().cases().values().stream()
                .filter(discussed -> read.open().contains(discussed.caseId()))
                .flatMap(discussed -> Stream.of(
                                Stream.of(discussed.agenda(), discussed.note()),
                                discussed.views().stream().map(Table.View::text),
                                discussed.tasks().stream().map(Table.Task::what))
                        .flatMap(all -> all));
        return sealing.openAll(
                Stream.concat(sealed, Stream.of(read.table().place()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                String.class);
    }

    private static SeatShown shown(Table.Seat seat) {
        return new SeatShown(
                seat.seatId(),
                seat.role(),
                seat.staffId(),
                seat.organisation(),
                seat.attendance(),
                seat.signedAt(),
                seat.onPaper());
    }

    private static CaseShown shown(
            Table.Discussed discussed,
            RoundtableReading.Read read,
            Map<Personal<String>, String> texts,
            Map<String, People.Known> children) {
        return shown(
                discussed,
                read.open().contains(discussed.caseId()),
                Child.of(children.get(discussed.childId())),
                texts,
                read.member() ? List.of() : shared(discussed.caseId(), read));
    }

    private static CaseShown shown(
            Table.Discussed discussed,
            boolean open,
            Child child,
            Map<Personal<String>, String> texts,
            List<SharedShown> shared) {
        return new CaseShown(
                discussed.caseId(),
                open,
                child,
                texts.get(discussed.agenda()),
                discussed.decision(),
                texts.get(discussed.note()),
                discussed.decidedAt(),
                discussed.views().stream()
                        .map(view -> new ViewShown(
                                view.viewId(), view.seatId(), view.kind(), texts.get(view.text()), view.at()))
                        .toList(),
                discussed.tasks().stream()
                        .map(task -> new TaskShown(
                                task.taskId(),
                                task.seatId(),
                                task.owner(),
                                texts.get(task.what()),
                                task.dueOn(),
                                task.outcome()))
                        .toList(),
                shared);
    }

    private static List<SharedShown> shared(String caseId, RoundtableReading.Read read) {
        return read.table().seats().values().stream()
                .filter(seat -> seat.extracts().containsKey(caseId))
                .map(seat -> {
                    var agreed = seat.extracts().get(caseId);
                    return new SharedShown(
                            seat.seatId(),
                            Extracts.sorted(agreed.parts()),
                            agreed.basis(),
                            agreed.consentId(),
                            read.grounds().hold(caseId, agreed));
                })
                .toList();
    }
}
