package org.cpsn.referrals.providers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The directory of service providers. */
@Component
public class Providers {
    private final JdbcClient db;

    Providers(JdbcClient db) {
        this.db = db;
    }

    public Optional<Provider> find(String id) {
        return db.sql("select id, name, municipality, service_types from provider where id = :id")
                .param("id", id)
                .query(PROVIDER)
                .optional();
    }

    /** By municipality and name; null for "any". */
    List<Provider> list(ServiceType serviceType, String municipality) {
        return db.sql("""
            select id, name, municipality, service_types from provider
            where (cast(:type as text) is null or cast(:type as text) = any (service_types))
              and (cast(:municipality as text) is null or municipality = :municipality)
            order by municipality, name, id\
            """)
                .param("type", serviceType == null ? null : serviceType.name())
                .param("municipality", municipality)
                .query(PROVIDER)
                .list();
    }

    private static final RowMapper<Provider> PROVIDER = (row, number) -> new Provider(
            row.getString("id"),
            row.getString("name"),
            Arrays.stream((String[]) row.getArray("service_types").getArray())
                    .map(ServiceType::valueOf)
                    .collect(Collectors.toCollection(TreeSet::new)),
            row.getString("municipality"));
}
