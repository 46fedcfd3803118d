package org.cpsn.cases.desk;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far somebody has read a case. Beside the event store: reading is nothing that happened in the case. */
@Component
class LastLooks {
    private final JdbcClient jdbc;

    LastLooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What somebody had seen of a case when their visit before this one ended.
     *
     * @param version the last event seen then; null at the first visit
     * @param at when that visit ended; null at the first visit
     */
    record Since(Long version, Instant at) {}

    /**
     * Notes a look. Within a visit what counts as new stays the same, however often the page is loaded.
     *
     * @param pause a look after a longer one begins a new visit
     */
    Since look(String who, String caseId, long version, Instant now, Duration pause) {
        return jdbc.sql("""
            insert into last_look as known (staff_id, case_id, seen_version, looked_at)
            values (:who, :case, :version, :now)
            on conflict (staff_id, case_id) do update set
            since_version = case when known.looked_at < :ended then known.seen_version else known.since_version end,
            since_at = case when known.looked_at < :ended then known.looked_at else known.since_at end,
            seen_version = greatest(known.seen_version, excluded.seen_version),
            looked_at = greatest(known.looked_at, excluded.looked_at)
            returning since_version, since_at\
            """)
                .param("who", who)
                .param("case", caseId)
                .param("version", version)
                .param("now", Timestamp.from(now))
                .param("ended", Timestamp.from(now.minus(pause)))
                .query((row, n) -> {
                    var at = row.getTimestamp("since_at");
                    return at == null ? new Since(null, null) : new Since(row.getLong("since_version"), at.toInstant());
                })
                .single();
    }
}
