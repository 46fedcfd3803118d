package org.cpsn.returnees.arrivallists;

import static org.cpsn.platform.security.Role.RETURN_OFFICER;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Scope;
import org.cpsn.platform.web.Creates;
import org.cpsn.platform.web.Invalid;
import org.cpsn.platform.web.Missing;
import org.cpsn.platform.web.Reply;
import org.cpsn.platform.web.When;
import org.cpsn.returnees.arrivals.AnnouncedIndex;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sending a readmission list, looking at what it would bring, letting it in, and what was bad in it. */
@RestController
@RequestMapping("/arrival-lists")
class ListApi {
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private final Commands commands;
    private final ListProjection lists;
    private final ListReading reading;
    private final ListContents contents;
    private final AnnouncedIndex index;
    private final Differences differences;
    private final Clock clock;

    ListApi(
            Commands commands,
            ListProjection lists,
            ListReading reading,
            ListContents contents,
            AnnouncedIndex index,
            Differences differences,
            Clock clock) {
        this.commands = commands;
        this.lists = lists;
        this.reading = reading;
        this.contents = contents;
        this.index = index;
        this.differences = differences;
        this.clock = clock;
    }

    /** @param content in Base64 */
    record File(@NotNull byte[] content, Instant occurredAt) {}

    record Nothing(Instant occurredAt) {}

    /** @param changes whether what the list says otherwise than before comes in as well; null for no */
    record LettingIn(Boolean changes, Instant occurredAt) {}

    record Line(
            String listId,
            ListStage stage,
            String sentBy,
            String municipality,
            int lines,
            int added,
            int households,
            int changed,
            int known,
            int repeated,
            int bad,
            Instant sentAt,
            Instant importedAt) {}

    record Page(List<Line> entries, long total, int page, int size) {}

    /**
     * @param fields as they stand in the line, by the columns' titles
     * @param differences what a line that changes something would change
     */
    record Result(
            long number,
            Checked.Status status,
            Map<String, String> fields,
            List<Fault> faults,
            List<Difference> differences) {}

    /**
     * @param good lines that will come in; of a list that is in or comes in, that did so far
     * @param changed lines that say otherwise what was announced; of a list that is in or comes in, that did change it
     * @param results of the lines in the status asked for; of a list that is in, only bad ones are kept
     */
    record Shown(
            String listId,
            long version,
            ListStage stage,
            String sentBy,
            Instant sentAt,
            Instant importedAt,
            String encoding,
            int unknownColumns,
            int lines,
            int good,
            int households,
            int changed,
            int known,
            int repeated,
            int bad,
            List<Result> results,
            long total,
            int page,
            int size) {}

    record Download(byte[] content) {}

    @PostMapping
    @Creates
    @Allowed({RETURN_OFFICER})
    ResponseEntity<Answer> receive(@RequestBody @Valid File body, Asked asked) {
        var content = body.content();
        if (content.length > MOST_BYTES) throw new Invalid("content", "too_large", "At most 10 MiB.");
        var at = When.of(body.occurredAt(), clock);
        var sheet = read(content);
        var listId = asked.newId();
        // first the content, then the event that speaks of it
        contents.keep(listId, ListContents.Kind.WHOLE, content);
        return Reply.created(
                "/arrival-lists",
                commands.send(new ListCommand.Receive(listId, sheet.lines().size(), asked.who(), at), asked));
    }

    @GetMapping
    @Allowed({RETURN_OFFICER})
    Page lists(
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "25") @Min(1) @Max(200) int size,
            Caseworker who) {
        var sought = who.scope() == Scope.ALL ? Filters.empty() : Filters.eq("municipality", who.municipality());
        var found = lists.read(lists.collection()
                .find(sought)
                .sort(Sorts.orderBy(Sorts.descending("sentAt"), Sorts.ascending("_id")))
                .skip(page * size)
                .limit(size));
        return new Page(
                found.stream().map(seen -> line(seen.id(), seen.view())).toList(),
                lists.collection().countDocuments(sought),
                page,
                size);
    }

    @GetMapping("/{id}")
    @Allowed({RETURN_OFFICER})
    ResponseEntity<Shown> one(
            @PathVariable String id,
            @RequestParam(defaultValue = "BAD") Checked.Status status,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size,
            Caseworker who) {
        var read = reading.read(id, who);
        var list = read.list();
        return Reply.view(
                read.version(),
                switch (list.stage()) {
                    case RECEIVED -> preview(id, read, status, page, size, who);
                    case COMES_IN -> comesIn(id, read, page, size);
                    case IMPORTED, DISCARDED -> done(id, read, status, page, size);
                });
    }

    /** What is bad in it, as a file for a spreadsheet, ready to be corrected and sent again. */
    @GetMapping("/{id}/bad-lines")
    @Allowed({RETURN_OFFICER})
    Download badLines(@PathVariable String id, Caseworker who) {
        var read = reading.read(id, who);
        var bad = bad(id, read.list());
        if (bad.isEmpty()) throw new Missing("bad line");
        return new Download(Sheet.written(
                bad.stream().map(Checked.Result::line).toList(),
                bad.stream().collect(Collectors.toMap(result -> result.line().number(), ListApi::said))));
    }

    @PostMapping("/{id}/import")
    @Allowed({RETURN_OFFICER})
    ResponseEntity<Answer> letIn(@PathVariable String id, @RequestBody @Valid LettingIn body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        // what lay here too long is forgotten, and cannot come in any more
        if (reading.read(id, asked.who()).list().stage() == ListStage.RECEIVED
                && contents.open(id, ListContents.Kind.WHOLE).isEmpty()) throw new Missing("content of the list");
        return Reply.done(commands.send(
                new ListCommand.AskImport(id, Boolean.TRUE.equals(body.changes()), asked.who(), at), asked));
    }

    @PostMapping("/{id}/discard")
    @Allowed({RETURN_OFFICER})
    ResponseEntity<Answer> discard(@PathVariable String id, @RequestBody @Valid Nothing body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        var answer = commands.send(new ListCommand.Discard(id, asked.who(), at), asked);
        contents.drop(id, ListContents.Kind.WHOLE);
        contents.drop(id, ListContents.Kind.BAD);
        return Reply.done(answer);
    }

    private static Sheet read(byte[] content) {
        try {
            return Sheet.read(content);
        } catch (Unreadable no) {
            throw new Invalid("content", no.code(), no.getMessage());
        }
    }

    private List<Checked.Result> bad(String id, ListEntry list) {
        return switch (list.stage()) {
            case RECEIVED, COMES_IN ->
                reading.checked(id, list).map(Checked::bad).orElseGet(List::of);
            case IMPORTED, DISCARDED -> reading.leftOver(id);
        };
    }

    private Shown preview(String id, ListReading.Read read, Checked.Status status, int page, int size, Caseworker who) {
        var content = contents.open(id, ListContents.Kind.WHOLE).orElseThrow(() -> new Missing("list"));
        var sheet = Sheet.read(content);
        var checked = reading.checked(id, read.list()).orElseThrow(() -> new Missing("list"));
        var sought = checked.results().stream()
                .filter(result -> result.status() == status)
                .toList();
        var onPage = sought.stream().skip((long) page * size).limit(size).toList();
        var changing = status == Checked.Status.CHANGED
                ? differences.of(
                        onPage.stream().map(result -> result.line().number()).toList(), checked, who)
                : Map.<Long, List<Difference>>of();
        return new Shown(
                id,
                read.version(),
                read.list().stage(),
                read.list().sentBy(),
                read.list().sentAt(),
                null,
                sheet.encoding(),
                sheet.unknown(),
                read.list().lines(),
                checked.count(Checked.Status.GOOD),
                checked.households().size(),
                checked.count(Checked.Status.CHANGED),
                checked.count(Checked.Status.KNOWN),
                checked.count(Checked.Status.REPEATED),
                checked.count(Checked.Status.BAD),
                onPage.stream()
                        .map(result -> result(
                                result, changing.getOrDefault(result.line().number(), List.of())))
                        .toList(),
                sought.size(),
                page,
                size);
    }

    private Shown comesIn(String id, ListReading.Read read, int page, int size) {
        var brought = index.broughtBy(id);
        return shown(id, read, brought.people(), brought.households(), index.changedBy(id), List.of(), page, size);
    }

    private Shown done(String id, ListReading.Read read, Checked.Status status, int page, int size) {
        var left = status == Checked.Status.BAD ? reading.leftOver(id) : List.<Checked.Result>of();
        var list = read.list();
        return shown(id, read, list.added(), list.households(), list.changed(), left, page, size);
    }

    private static Shown shown(
            String id,
            ListReading.Read read,
            int good,
            int households,
            int changed,
            List<Checked.Result> results,
            int page,
            int size) {
        var list = read.list();
        return new Shown(
                id,
                read.version(),
                list.stage(),
                list.sentBy(),
                list.sentAt(),
                list.importedAt(),
                null,
                0,
                list.lines(),
                good,
                households,
                changed,
                list.known(),
                list.repeated(),
                list.bad(),
                page(results, page, size),
                results.size(),
                page,
                size);
    }

    private static List<Result> page(List<Checked.Result> results, int page, int size) {
        return results.stream()
                .skip((long) page * size)
                .limit(size)
                .map(result -> result(result, List.of()))
                .toList();
    }

    private static Result result(Checked.Result result, List<Difference> differences) {
        var fields = new LinkedHashMap<String, String>();
        result.line().fields().forEach((column, field) -> fields.put(column.title(), field));
        return new Result(result.line().number(), result.status(), fields, result.faults(), differences);
    }

    private static String said(Checked.Result result) {
        return result.faults().stream()
                .map(fault -> fault.field() + ": " + fault.code())
                .collect(Collectors.joining(", "));
    }

    private static Line line(String id, ListEntry list) {
        return new Line(
                id,
                list.stage(),
                list.sentBy(),
                list.municipality(),
                list.lines(),
                list.added(),
                list.households(),
                list.changed(),
                list.known(),
                list.repeated(),
                list.bad(),
                list.sentAt(),
                list.importedAt());
    }
}
