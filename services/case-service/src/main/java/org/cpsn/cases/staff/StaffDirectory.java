package org.cpsn.cases.staff;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Role;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The names behind staff ids. Histories hold the ids only; whoever reads them wants to know who that was. */
@Component
class StaffDirectory {
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    StaffDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody says their name; everything else is what their token says. */
    void announce(Caseworker who, String name, Instant now) {
        jdbc.sql("""
            insert into staff_member (staff_id, name, organisation, municipality, roles, last_seen)
            values (:id, :name, :organisation, :municipality, :roles, :now)
            on conflict (staff_id) do update set name = excluded.name, organisation = excluded.organisation,
            municipality = excluded.municipality, roles = excluded.roles, last_seen = excluded.last_seen\
            """)
                .param("id", who.id())
                .param("name", name)
                .param("organisation", who.organisation())
                .param("municipality", who.municipality())
                .param("roles", names(who.roles()))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Those with these ids, and everybody of an organisation: whoever reads one page of theirs soon reads another. */
    List<StaffMember> known(Collection<String> ids, String organisation) {
        return jdbc.sql("select * from staff_member where staff_id = any(:ids) or organisation = :organisation"
                        + " order by staff_id = any(:ids) desc, last_seen desc, staff_id limit :most")
                .param("ids", new SqlArrayValue("text", ids.toArray()))
                .param("organisation", organisation)
                .param("most", MOST)
                .query(MEMBER)
                .list();
    }

    /**
     * Those who have one of these roles and have been seen since.
     *
     * @param municipality null for anywhere
     */
    List<StaffMember> colleagues(String municipality, Set<Role> roles, Instant since) {
        return jdbc.sql("""
            select * from staff_member where roles && :roles and last_seen >= :since
            and (:anywhere or municipality = :municipality) order by staff_id limit :most\
            """)
                .param("roles", names(roles))
                .param("since", Timestamp.from(since))
                .param("anywhere", municipality == null)
                .param("municipality", municipality)
                .param("most", MOST)
                .query(MEMBER)
                .list();
    }

    private static SqlArrayValue names(Set<Role> roles) {
        return new SqlArrayValue("text", roles.stream().map(Role::name).sorted().toArray());
    }

    private static final RowMapper<StaffMember> MEMBER = (row, n) -> new StaffMember(
            row.getString("staff_id"),
            row.getString("name"),
            row.getString("organisation"),
            row.getString("municipality"),
            Stream.of((String[]) row.getArray("roles").getArray())
                    .map(Role::valueOf)
                    .collect(TreeSet::new, Set::add, Set::addAll),
            row.getTimestamp("last_seen").toInstant());
}
