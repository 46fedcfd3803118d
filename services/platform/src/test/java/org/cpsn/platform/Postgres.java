package org.cpsn.platform;

import javax.sql.DataSource;
import org.cpsn.local.servers.LocalPostgres;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A real PostgreSQL, started once for all tests of this module; every test class gets a database of its own. */
public final class Postgres {
    private static final LocalPostgres SERVER = started();

    private Postgres() {}

    private static LocalPostgres started() {
        var server = LocalPostgres.start(null, 0);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    /** A database with this name and nothing in it; the address says who may enter, too. */
    public static String url(String name) {
        SERVER.createDatabase(name);
        return SERVER.jdbcUrl(name) + "?user=" + SERVER.user() + "&password=" + SERVER.password();
    }

    /** The same with the platform's tables. */
    public static DataSource migrated(String name) {
        var database = new DriverManagerDataSource(url(name));
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/platform")
                .load()
                .migrate();
        return database;
    }
}
