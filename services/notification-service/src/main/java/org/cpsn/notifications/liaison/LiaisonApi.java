package org.cpsn.notifications.liaison;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.cpsn.platform.axon.History;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Role;
import org.cpsn.platform.web.Invalid;
import org.cpsn.platform.web.ReadLog;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What partners across the border read, straight from the event store. */
@RestController
class LiaisonApi {
    private static final String POSITION = "X-Feed-Position";

    private final History history;
    private final ReadLog readLog;

    LiaisonApi(History history, ReadLog readLog) {
        this.history = history;
        this.readLog = readLog;
    }

    /** The entries after a position, oldest first; the header says where to go on. */
    @GetMapping(path = "/liaison/feed", produces = "application/cloudevents-batch+json")
    @Allowed(Role.LIAISON)
    ResponseEntity<List<PublishedEntry>> feed(
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1_000) int limit,
            Caseworker who) {
        var entries = after(after, limit).stream().map(PublishedEntry::of).toList();
        readLog.seen(
                who,
                "liaison feed",
                entries.stream().map(PublishedEntry::subject).distinct().toList());
        long reached = entries.isEmpty() ? after : entries.getLast().position();
        return ResponseEntity.ok().header(POSITION, String.valueOf(reached)).body(entries);
    }

    /** Reads from the entry at that position on, because only its presence tells the end from the future. */
    private List<Recorded> after(long position, int limit) {
        if (position == 0) return read(0, limit);
        var fromThere = read(position - 1, limit + 1);
        if (fromThere.isEmpty()) throw new Invalid("after", "in_future", "The feed has not reached this position yet.");
        return fromThere.subList(1, fromThere.size());
    }

    private List<Recorded> read(long sequence, int most) {
        try (var entries = history.from(LiaisonCommand.FEED, sequence)) {
            return entries.limit(most).toList();
        }
    }
}
