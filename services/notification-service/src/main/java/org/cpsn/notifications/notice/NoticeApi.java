package org.cpsn.notifications.notice;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.mongo.Seen;
import org.cpsn.platform.security.AllowedToStaff;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.ReadLog;
import org.cpsn.platform.web.Reply;
import org.cpsn.platform.web.When;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's own inbox. */
@RestController
@RequestMapping("/notices")
class NoticeApi {
    private final Commands commands;
    private final NoticeProjection notices;
    private final ReadLog readLog;
    private final Clock clock;

    NoticeApi(Commands commands, NoticeProjection notices, ReadLog readLog, Clock clock) {
        this.commands = commands;
        this.notices = notices;
        this.readLog = readLog;
        this.clock = clock;
    }

    record Line(
            String noticeId,
            long version,
            NoticeKind kind,
            SubjectType subjectType,
            String subjectId,
            String caseId,
            Map<String, String> facts,
            Instant occurredAt,
            Instant raisedAt,
            boolean read) {}

    /**
     * @param unread of all that is in the inbox
     * @param total of what was asked for
     */
    record Inbox(List<Line> entries, long unread, long total, int page, int size) {}

    record Reading(Instant occurredAt) {}

    /** Newest first. A size of 0 asks for the counts alone. */
    @GetMapping
    @AllowedToStaff
    Inbox inbox(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "25") @Min(0) @Max(200) int size,
            Caseworker who) {
        var mine = Filters.in("addressee", Address.of(who));
        var unreadOfMine = NoticeProjection.unreadBy(Address.of(who), who.id());
        var wanted = unread ? unreadOfMine : mine;
        var lines = lines(wanted, page, size, who);
        return new Inbox(
                lines,
                notices.collection().countDocuments(unreadOfMine),
                notices.collection().countDocuments(wanted),
                page,
                size);
    }

    @PostMapping("/{id}/read")
    @AllowedToStaff
    ResponseEntity<Answer> read(@PathVariable String id, @RequestBody @Valid Reading body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(new NoticeCommand.Read(id, asked.who(), at), asked));
    }

    private List<Line> lines(Bson wanted, int page, int size, Caseworker who) {
        if (size == 0) return List.of();
        var found = notices.read(notices.collection()
                .find(wanted)
                .sort(Sorts.orderBy(Sorts.descending("raisedAt"), Sorts.ascending("_id")))
                .skip(page * size)
                .limit(size));
        if (!found.isEmpty()) readLog.seen(who, "notices", subjects(found));
        return found.stream().map(seen -> line(seen, who)).toList();
    }

    private static List<String> subjects(List<Seen<NoticeView>> found) {
        return found.stream()
                .flatMap(seen -> Stream.of(seen.view().subjectId(), seen.view().caseId()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Line line(Seen<NoticeView> seen, Caseworker who) {
        var notice = seen.view();
        return new Line(
                seen.id(),
                seen.version(),
                notice.kind(),
                notice.subjectType(),
                notice.subjectId(),
                notice.caseId(),
                notice.facts(),
                notice.occurredAt(),
                notice.raisedAt(),
                notice.readBy().contains(who.id()));
    }
}
