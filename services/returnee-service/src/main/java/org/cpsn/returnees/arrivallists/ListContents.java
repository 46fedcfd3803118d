package org.cpsn.returnees.arrivallists;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cpsn.platform.personal.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists as they were sent, and later what was bad in them, each sealed with a key of its own. Nothing stays for ever:
 * what nobody lets in or corrects is forgotten.
 */
@Component
class ListContents {
    private static final Duration KEPT = Duration.ofDays(30);

    enum Kind {
        WHOLE,
        BAD
    }

    private final JdbcClient jdbc;
    private final Sealing sealing;

    ListContents(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** The same again changes nothing. */
    void keep(String listId, Kind kind, byte[] content) {
        jdbc.sql("""
            insert into arrival_list_content (list_id, kind, content) values (:id, :kind, :content)
            on conflict do nothing\
            """)
                .param("id", listId)
                .param("kind", kind.name())
                .param("content", sealing.sealFile(key(listId), content))
                .update();
    }

    Optional<byte[]> open(String listId, Kind kind) {
        return jdbc.sql("select content from arrival_list_content where list_id = :id and kind = :kind")
                .param("id", listId)
                .param("kind", kind.name())
                .query(byte[].class)
                .optional()
                .flatMap(kept -> sealing.openFile(key(listId), kept));
    }

    /** The lists whose whole content is kept, the oldest first. */
    List<String> whole() {
        return jdbc.sql("select list_id from arrival_list_content where kind = 'WHOLE' order by kept_at")
                .query(String.class)
                .list();
    }

    void drop(String listId, Kind kind) {
        jdbc.sql("delete from arrival_list_content where list_id = :id and kind = :kind")
                .param("id", listId)
                .param("kind", kind.name())
                .update();
    }

    void forgetBefore(Instant now) {
        jdbc.sql("delete from arrival_list_content where kept_at < :then")
                .param("then", Timestamp.from(now.minus(KEPT)))
                .update();
    }

    /** No person's: told apart from theirs. */
    private static String key(String listId) {
        return "list:" + listId;
    }
}
