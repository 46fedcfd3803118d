package org.cpsn.platform.web;

import java.net.URI;
import org.cpsn.platform.axon.Answer;
import org.springframework.http.ResponseEntity;

/** What goes back over HTTP, always with the version it speaks of. */
public final class Reply {
    private Reply() {}

    /** 201 for a new subject that can be read below this path: {@code Reply.created("/cases", answer)}. */
    public static ResponseEntity<Answer> created(String below, Answer answer) {
        return ResponseEntity.created(URI.create(below + "/" + answer.id()))
                .eTag(tag(answer.version()))
                .body(answer);
    }

    /** 200 for a command on a subject that existed before. */
    public static ResponseEntity<Answer> done(Answer answer) {
        return ResponseEntity.ok().eTag(tag(answer.version())).body(answer);
    }

    /** 200 with a view and the version it shows, to base the next command on. */
    public static <T> ResponseEntity<T> view(long version, T body) {
        return ResponseEntity.ok().eTag(tag(version)).body(body);
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
