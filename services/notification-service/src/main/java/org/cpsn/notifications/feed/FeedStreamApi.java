package org.cpsn.notifications.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.cpsn.notifications.liaison.PublishedEntry;
import org.cpsn.platform.axon.News;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.EventStream;
import org.cpsn.platform.web.Invalid;
import org.cpsn.platform.web.ReadLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a feed entry by entry as server-sent events: the id of each is its position, so that who lost the line goes on
 * where it was. A stream ends after a while; tokens expire, and who goes on shows a fresh one.
 */
@Component
class FeedStreamApi {
    private static final Logger LOG = LoggerFactory.getLogger(FeedStreamApi.class);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    /** A line that is dead is noticed when something is written on it. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);

    private static final int AT_ONCE = 200;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final FeedReading reading;
    private final News news;
    private final ReadLog readLog;
    private final Clock clock;

    FeedStreamApi(FeedReading reading, News news, ReadLog readLog, Clock clock) {
        this.reading = reading;
        this.news = news;
        this.readLog = readLog;
        this.clock = clock;
    }

    static boolean isWanted(HttpServletRequest request) {
        var accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    /** Occupies one virtual thread for as long as it lasts. */
    void follow(String feedId, long after, Caseworker who, HttpServletResponse response) throws InterruptedException {
        if (reading.end(feedId).position() < after)
            throw new Invalid("after", "in_future", "The feed has not reached this position yet.");
        try {
            tell(feedId, after, who, EventStream.begin(response));
        } catch (IOException hungUp) {
            // whoever comes back says what arrived last
            LOG.debug("A partner has hung up.", hungUp);
        }
    }

    private void tell(String feedId, long after, Caseworker who, OutputStream out)
            throws IOException, InterruptedException {
        var end = clock.instant().plus(LONGEST);
        long told = after;
        say(out, "retry: 2000\n\n");
        // who listens knows at once that it is heard
        out.flush();
        while (clock.instant().isBefore(end) && !news.stopping()) {
            var entries = next(feedId, told);
            if (entries.isEmpty()) say(out, ": waiting\n\n");
            else {
                readLog.seen(
                        who,
                        "liaison feed",
                        entries.stream().map(PublishedEntry::subject).distinct().toList());
                for (var entry : entries) write(out, entry);
                told = entries.getLast().position();
            }
            out.flush();
        }
    }

    private List<PublishedEntry> next(String feedId, long told) throws InterruptedException {
        return reading.page(feedId, told, AT_ONCE, SIGN_OF_LIFE)
                .map(FeedReading.Page::entries)
                .orElse(List.of());
    }

    private static void write(OutputStream out, PublishedEntry entry) throws IOException {
        say(out, "id: " + entry.position() + "\nevent: entry\ndata: " + JSON.writeValueAsString(entry) + "\n\n");
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
