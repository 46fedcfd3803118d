package org.cpsn.notifications.staff;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Who is behind a role, a municipality or an organisation, as far as this service can know: those who have been here,
 * with what their token said the last time. Whoever has another role since and has not been here is still counted to
 * the old one; whoever has never been here is told nothing outside the inbox.
 */
@Component
public class KnownStaff {
    private final JdbcClient db;

    KnownStaff(JdbcClient db) {
        this.db = db;
    }

    /** Somebody was here, and is reached under these addresses. */
    void seen(String staffId, Set<String> addresses, Instant at) {
        db.sql("""
            insert into staff_seen (staff_id, addresses, seen_at) values (:staff, :addresses, :at)
            on conflict (staff_id) do update set addresses = excluded.addresses,
                seen_at = greatest(staff_seen.seen_at, excluded.seen_at)\
            """)
                .param("staff", staffId)
                .param("addresses", array(addresses))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Those who are reached under an address and have been here since. */
    public List<String> addressed(String address, Instant since) {
        return db.sql("""
            select staff_id from staff_seen where addresses @> :address and seen_at >= :since order by staff_id\
            """)
                .param("address", array(Set.of(address)))
                .param("since", Timestamp.from(since))
                .query(String.class)
                .list();
    }

    /** Under which addresses somebody is reached; none for who has not been here since. */
    public Set<String> addressesOf(String staffId, Instant since) {
        return Set.copyOf(db.sql("""
            select unnest(addresses) from staff_seen where staff_id = :staff and seen_at >= :since\
            """)
                .param("staff", staffId)
                .param("since", Timestamp.from(since))
                .query(String.class)
                .list());
    }

    private static SqlArrayValue array(Set<String> values) {
        return new SqlArrayValue("text", values.toArray());
    }
}
