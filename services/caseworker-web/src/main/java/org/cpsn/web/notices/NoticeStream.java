package org.cpsn.web.notices;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cpsn.web.services.NotificationsService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Passes on, under the session of who is signed in, how many notices are unread, as it changes. */
@Controller
class NoticeStream {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeStream.class);

    private final NotificationsService notifications;
    private final Set<InputStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    NoticeStream(NotificationsService notifications) {
        this.notifications = notifications;
    }

    /** Occupies one virtual thread until the service ends the stream, or nobody listens any longer. */
    @GetMapping("/notices/stream")
    void follow(@RequestHeader(name = "Last-Event-ID", required = false) String last, HttpServletResponse response) {
        var known = last != null && last.matches("\\d{1,9}") ? last : null;
        notifications.follow(known, told -> pass(told, response));
    }

    private void pass(InputStream told, HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("X-Accel-Buffering", "no");
        open.add(told);
        try {
            var piece = new byte[1024];
            for (int read; !stopping && (read = told.read(piece)) >= 0; ) {
                response.getOutputStream().write(piece, 0, read);
                response.flushBuffer();
            }
        } catch (IOException ended) {
            // the browser has turned to another page, or the service went away: who still listens comes back
            LOG.debug("A stream of notices has ended.", ended);
        } finally {
            open.remove(told);
        }
    }

    /** A stream would hold up the end for minutes. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
        open.forEach(NoticeStream::close);
    }

    private static void close(InputStream told) {
        try {
            told.close();
        } catch (IOException closed) {
            LOG.debug("A stream of notices was closed already.", closed);
        }
    }
}
