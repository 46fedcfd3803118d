package org.cpsn.notifications.notice;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.cpsn.platform.security.AllowedToStaff;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.EventStream;
import org.cpsn.platform.web.Invalid;
import org.cpsn.platform.web.TooSoon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * How much somebody has not read, told as it changes: server-sent events, each with the number now. It is a level, no
 * history, so who lost the line has missed nothing once it hears the number again; who says which number it saw last
 * hears only another one. A stream ends after a while, because tokens do.
 */
@RestController
class NoticeStreamApi {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeStreamApi.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(30);

    private final NoticeProjection notices;
    private final Bell bell;
    private final Clock clock;
    private final Duration longest;
    private final Duration signOfLife;
    private final int mostOfOne;
    private final int most;
    private final ConcurrentHashMap<String, Integer> open = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();

    NoticeStreamApi(
            NoticeProjection notices,
            Bell bell,
            Clock clock,
            @Value("${cpsn.notices-stream.longest:PT5M}") Duration longest,
            @Value("${cpsn.notices-stream.sign-of-life:PT10S}") Duration signOfLife,
            @Value("${cpsn.notices-stream.most-of-one:8}") int mostOfOne,
            @Value("${cpsn.notices-stream.most:2000}") int most) {
        this.notices = notices;
        this.bell = bell;
        this.clock = clock;
        this.longest = longest;
        this.signOfLife = signOfLife;
        this.mostOfOne = mostOfOne;
        this.most = most;
    }

    /** Occupies one virtual thread for as long as it lasts. */
    @GetMapping("/notices/stream")
    @AllowedToStaff
    void follow(
            @RequestHeader(name = "Last-Event-ID", required = false) String seen,
            Caseworker who,
            HttpServletResponse response)
            throws InterruptedException {
        var last = seen == null || seen.isBlank() ? -1 : number(seen);
        takeASeat(who);
        try {
            tell(who, last, EventStream.begin(response));
        } catch (IOException hungUp) {
            LOG.debug("Somebody who followed an inbox has hung up.", hungUp);
        } finally {
            leave(who);
        }
    }

    private void tell(Caseworker who, long last, OutputStream out) throws IOException, InterruptedException {
        var end = clock.instant().plus(longest);
        var addresses = Address.of(who);
        long told = last;
        say(out, "retry: 3000\n\n");
        try (var ear = bell.listen(addresses)) {
            while (clock.instant().isBefore(end) && !bell.stopping()) {
                long unread = notices.unread(addresses, who.id());
                // a line that is dead is noticed when something is written on it
                if (unread == told) say(out, ": waiting\n\n");
                else say(out, "id: " + unread + "\nevent: unread\ndata: " + unread + "\n\n");
                told = unread;
                ear.await(signOfLife);
            }
        }
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static long number(String seen) {
        if (!seen.matches("\\d{1,9}"))
            throw new Invalid("Last-Event-ID", "malformed", "This must be an id of this stream.");
        return Long.parseLong(seen);
    }

    private void takeASeat(Caseworker who) {
        var full = all.incrementAndGet() > most;
        if (open.merge(who.id(), 1, Integer::sum) > mostOfOne || full) {
            leave(who);
            throw new TooSoon(TRY_AGAIN);
        }
    }

    private void leave(Caseworker who) {
        all.decrementAndGet();
        open.computeIfPresent(who.id(), (id, count) -> count > 1 ? count - 1 : null);
    }
}
