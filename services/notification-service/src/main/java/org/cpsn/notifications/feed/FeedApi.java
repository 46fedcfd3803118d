package org.cpsn.notifications.feed;

import static org.cpsn.platform.security.Role.LIAISON;
import static org.cpsn.platform.security.Role.PARTNER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cpsn.notifications.liaison.PublishedEntry;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.Invalid;
import org.cpsn.platform.web.Missing;
import org.cpsn.platform.web.ReadLog;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What partners across the border read. Each sees the feed of the organisation in its token, and no other. */
@RestController
@RequestMapping("/liaison")
class FeedApi {
    static final String BATCH = "application/cloudevents-batch+json";
    private static final String POSITION = "X-Feed-Position";

    private final Feeds feeds;
    private final FeedReading reading;
    private final FeedStreamApi stream;
    private final FeedSigningKey key;
    private final ReadLog readLog;
    private final Clock clock;

    FeedApi(Feeds feeds, FeedReading reading, FeedStreamApi stream, FeedSigningKey key, ReadLog readLog, Clock clock) {
        this.feeds = feeds;
        this.reading = reading;
        this.stream = stream;
        this.key = key;
        this.readLog = readLog;
        this.clock = clock;
    }

    /**
     * The entries after a position, oldest first; the header says where to go on. Where there is nothing yet, it waits
     * up to {@code wait} seconds for something to come. Who accepts {@code text/event-stream} is told entry by entry as
     * they come.
     */
    @GetMapping("/feed")
    @Allowed({LIAISON, PARTNER})
    ResponseEntity<List<PublishedEntry>> feed(
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1_000) int limit,
            @RequestParam(defaultValue = "0") @Min(0) @Max(30) int wait,
            @RequestHeader(name = "Last-Event-ID", required = false) @Min(0) Long lastEventId,
            Caseworker who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws InterruptedException {
        var feedId = feeds.of(who);
        if (FeedStreamApi.isWanted(request)) {
            stream.follow(feedId, lastEventId == null ? after : lastEventId, who, response);
            return null;
        }
        return answer(reading.page(feedId, after, limit, Duration.ofSeconds(wait)), who, request);
    }

    /** What a partner reads, for the national liaison to look at. */
    @GetMapping("/feeds/{partner}")
    @Allowed(LIAISON)
    ResponseEntity<List<PublishedEntry>> feedOfPartner(
            @PathVariable String partner,
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1_000) int limit,
            Caseworker who,
            HttpServletRequest request) {
        var feedId = feeds.ofPartner(partner).orElseThrow(() -> new Missing("feed"));
        return answer(reading.page(feedId, after, limit), who, request);
    }

    private ResponseEntity<List<PublishedEntry>> answer(
            Optional<FeedReading.Page> found, Caseworker who, HttpServletRequest request) {
        var page = found.orElseThrow(
                () -> new Invalid("after", "in_future", "The feed has not reached this position yet."));
        var tag = "W/\"" + page.after() + "-" + page.reached() + "-" + page.recalls() + "\"";
        var answer = ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(POSITION, String.valueOf(page.reached()));
        if (isKnown(tag, request)) return answer.build();
        if (!page.entries().isEmpty()) readLog.seen(who, "liaison feed", subjects(page.entries()));
        return answer.header(HttpHeaders.CONTENT_TYPE, BATCH).body(page.entries());
    }

    /** Then Spring answers 304, and nothing is shown that the read log would have to know of. */
    private static boolean isKnown(String tag, HttpServletRequest request) {
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return known != null && Arrays.asList(known.split("\\s*,\\s*")).contains(tag);
    }

    /** How far the feed reaches, or reached with a position, signed. */
    @GetMapping("/feed/checkpoint")
    @Allowed({LIAISON, PARTNER})
    Checkpoint checkpoint(@RequestParam(required = false) @Min(0) Long position, Caseworker who) {
        var feedId = feeds.of(who);
        var end = position == null
                ? reading.end(feedId)
                : reading.endAt(feedId, position)
                        .orElseThrow(() ->
                                new Invalid("position", "in_future", "The feed has not reached this position yet."));
        return key.signed(new Checkpoint.Said(feedId, end, clock.instant()));
    }

    /** What checkpoints are checked with: a JSON Web Key Set. */
    @GetMapping("/feed/keys")
    @Allowed({LIAISON, PARTNER})
    Map<String, List<FeedSigningKey.PublicKey>> keys() {
        return Map.of("keys", key.publicKeys());
    }

    private static List<String> subjects(List<PublishedEntry> entries) {
        return entries.stream().map(PublishedEntry::subject).distinct().toList();
    }
}
