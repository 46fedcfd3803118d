package org.cpsn.notifications.preferences;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cpsn.notifications.channel.Browser;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.personal.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The browsers in which people want to be told. */
@Component
public class Devices {
    /** More than anybody works with; the oldest gives way. */
    private static final int MOST = 10;

    private final JdbcClient db;
    private final Sealing sealing;

    Devices(JdbcClient db, Sealing sealing) {
        this.db = db;
        this.sealing = sealing;
    }

    public record Device(String id, Instant madeAt) {}

    public List<Device> of(String staffId) {
        return db.sql("select device_id, made_at from push_device where staff_id = ? order by made_at, device_id")
                .param(staffId)
                .query((row, n) -> new Device(
                        row.getString("device_id"), row.getTimestamp("made_at").toInstant()))
                .list();
    }

    /** Empty when it was taken away meanwhile. */
    public Optional<Browser> browser(String staffId, String deviceId) {
        return db.sql("select sealed from push_device where device_id = ? and staff_id = ?")
                .params(deviceId, staffId)
                .query(String.class)
                .optional()
                .flatMap(stored -> sealing.open(new Personal<>(staffId, stored), Browser.class));
    }

    /** The same browser again is the same device, whoever used it before. */
    void keep(String staffId, String deviceId, Browser browser, Instant now) {
        db.sql("""
            insert into push_device (device_id, staff_id, sealed, made_at) values (:id, :staff, :sealed, :now)
            on conflict (device_id) do update set staff_id = excluded.staff_id, sealed = excluded.sealed\
            """)
                .param("id", deviceId)
                .param("staff", staffId)
                .param("sealed", sealing.seal(staffId, browser).sealed())
                .param("now", Timestamp.from(now))
                .update();
        db.sql("""
            delete from push_device where staff_id = :staff and device_id not in (
                select device_id from push_device where staff_id = :staff order by made_at desc, device_id limit :most)\
            """).param("staff", staffId).param("most", MOST).update();
    }

    public boolean forget(String staffId, String deviceId) {
        return db.sql("delete from push_device where device_id = ? and staff_id = ?")
                        .params(deviceId, staffId)
                        .update()
                == 1;
    }
}
