package org.cpsn.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;

/** Server-sent events, as they leave every service. */
public final class EventStream {
    private EventStream() {}

    /** @return what to tell into, flushed by whoever tells */
    public static OutputStream begin(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-cache");
        // an entrance that collects an answer before it passes it on would hold everything back
        response.setHeader("X-Accel-Buffering", "no");
        return response.getOutputStream();
    }
}
