package org.cpsn.notifications.preferences;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cpsn.notifications.channel.Channel;
import org.cpsn.notifications.wording.Language;
import org.cpsn.platform.personal.Personal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people have chosen, as it is now. Only theirs to change, and nothing follows from how it was before. */
@Component
public class PreferencesStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<Topic, Set<Channel>>> WANTED = new TypeReference<>() {};

    private final JdbcClient db;

    PreferencesStore(JdbcClient db) {
        this.db = db;
    }

    /** Empty for somebody who has never chosen. */
    public Optional<Preferences> of(String staffId) {
        return db.sql("select * from preferences where staff_id = ?")
                .param(staffId)
                .query((row, n) -> preferences(row))
                .optional();
    }

    /** Those who want one mail a day and have none of this day yet. */
    public List<Preferences> waitingForDigest(LocalDate day) {
        return db.sql("""
            select * from preferences p where digest and email is not null
                and not exists (select 1 from delivery d where d.staff_id = p.staff_id and d.form = 'DIGEST' and d.day = ?)\
            """).param(day).query((row, n) -> preferences(row)).list();
    }

    /** @return false when somebody was quicker */
    boolean keep(Preferences chosen, Instant now) {
        var statement = chosen.version() == 1 ? """
            insert into preferences values (:staff, :version, :language, :email, :emailRefused, :phone, :phoneRefused,
                :digest, :digestHour, :digestChosen, :quietFrom, :quietTo, cast(:wanted as jsonb), :now)
            on conflict do nothing\
            """ : """
                update preferences set version = :version, language = :language, email = :email,
                    email_refused_at = :emailRefused, phone = :phone, phone_refused_at = :phoneRefused, digest = :digest,
                    digest_hour = :digestHour, digest_chosen_at = :digestChosen, quiet_from = :quietFrom,
                    quiet_to = :quietTo, wanted = cast(:wanted as jsonb), changed_at = :now
                where staff_id = :staff and version = :version - 1\
                """;
        return db.sql(statement)
                        .param("staff", chosen.staffId())
                        .param("version", chosen.version())
                        .param("language", chosen.language().name())
                        .param("email", sealed(chosen.email()))
                        .param("emailRefused", time(chosen.emailRefusedAt()))
                        .param("phone", sealed(chosen.phone()))
                        .param("phoneRefused", time(chosen.phoneRefusedAt()))
                        .param("digest", chosen.digest())
                        .param("digestHour", chosen.digestHour())
                        .param("digestChosen", time(chosen.digestChosenAt()))
                        .param("quietFrom", chosen.quiet().from())
                        .param("quietTo", chosen.quiet().to())
                        .param("wanted", JSON.writeValueAsString(chosen.wanted()))
                        .param("now", time(now))
                        .update()
                == 1;
    }

    /** Messages to an address come back, or arrive again; another address given meanwhile is not blamed. */
    public void addressWorks(String staffId, Channel channel, boolean works, Personal<String> address, Instant now) {
        var column = switch (channel) {
            case EMAIL -> "email";
            case SMS -> "phone";
            case PUSH -> throw new IllegalArgumentException("Browsers are forgotten instead.");
        };
        db.sql("""
            update preferences set %1$s_refused_at = :at
            where staff_id = :staff and %1$s = :address and (%1$s_refused_at is null) <> :works\
            """.formatted(column))
                .param("at", works ? null : Timestamp.from(now), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("staff", staffId)
                .param("address", address.sealed())
                .param("works", works)
                .update();
    }

    private static Preferences preferences(ResultSet row) throws SQLException {
        var staff = row.getString("staff_id");
        var wanted = new EnumMap<Topic, Set<Channel>>(Topic.class);
        wanted.putAll(JSON.readValue(row.getString("wanted"), WANTED));
        return new Preferences(
                staff,
                row.getLong("version"),
                Language.valueOf(row.getString("language")),
                personal(staff, row.getString("email")),
                instant(row.getTimestamp("email_refused_at")),
                personal(staff, row.getString("phone")),
                instant(row.getTimestamp("phone_refused_at")),
                row.getBoolean("digest"),
                row.getInt("digest_hour"),
                instant(row.getTimestamp("digest_chosen_at")),
                new QuietHours(row.getInt("quiet_from"), row.getInt("quiet_to")),
                wanted);
    }

    private static Personal<String> personal(String staff, String sealed) {
        return sealed == null ? null : new Personal<>(staff, sealed);
    }

    private static String sealed(Personal<String> personal) {
        return personal == null ? null : personal.sealed();
    }

    private static Timestamp time(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Instant instant(Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
