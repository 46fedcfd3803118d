package org.cpsn.notifications.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far each partner has been told by calling it. One instance at a time calls a partner, so that the order is kept;
 * when it dies, another goes on a minute later, where it was.
 */
@Component
public class Deliveries {
    private static final String LEASE = "now() + interval '1 minute'";

    private final JdbcClient db;
    private final String node;

    Deliveries(JdbcClient db, @Value("${cpsn.node:${spring.application.name}-1}") String node) {
        this.db = db;
        this.node = node;
    }

    /**
     * How it stands.
     *
     * @param position of the last entry the partner took
     * @param attempts how often the next one was tried in vain
     * @param failingSince, nextTryAt, problem null when all is well
     */
    public record State(long position, int attempts, Instant failingSince, Instant nextTryAt, String problem) {}

    /** The turn of this instance; empty while another one has it. */
    public Optional<State> claim(String partner) {
        db.sql("insert into webhook_delivery (partner) values (?) on conflict do nothing")
                .param(partner)
                .update();
        return db.sql("""
            update webhook_delivery set owner = :node, owned_until = %s
            where partner = :partner and (owner is null or owner = :node or owned_until < now()) returning *\
            """.formatted(LEASE))
                .param("node", node)
                .param("partner", partner)
                .query((row, n) -> state(row))
                .optional();
    }

    public Optional<State> of(String partner) {
        return db.sql("select * from webhook_delivery where partner = ?")
                .param(partner)
                .query((row, n) -> state(row))
                .optional();
    }

    /** The partner has taken the entry at this position. @return false when another instance has taken over */
    public boolean delivered(String partner, long position) {
        return db.sql("""
            update webhook_delivery set position = :position, attempts = 0, failing_since = null, next_try_at = null,
                problem = null, owned_until = %s
            where partner = :partner and owner = :node and position = :position - 1\
            """.formatted(LEASE))
                        .param("position", position)
                        .param("partner", partner)
                        .param("node", node)
                        .update()
                == 1;
    }

    /** The next entry could not be given over; it is tried again after a while. */
    public void failed(String partner, String problem, Duration pause) {
        db.sql("""
            update webhook_delivery set attempts = attempts + 1, failing_since = coalesce(failing_since, now()),
                next_try_at = now() + :seconds * interval '1 second', problem = :problem, owned_until = %s
            where partner = :partner and owner = :node\
            """.formatted(LEASE))
                .param("seconds", pause.toMillis() / 1_000.0)
                .param("problem", problem)
                .param("partner", partner)
                .param("node", node)
                .update();
    }

    private static State state(ResultSet row) throws SQLException {
        return new State(
                row.getLong("position"),
                row.getInt("attempts"),
                instant(row.getTimestamp("failing_since")),
                instant(row.getTimestamp("next_try_at")),
                row.getString("problem"));
    }

    private static Instant instant(Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
