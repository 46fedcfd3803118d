package org.cpsn.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A real PostgreSQL, started once for all tests of this module; every test class gets a database of its own. */
public final class Postgres {
    private static final EmbeddedPostgres SERVER = started();

    private Postgres() {}

    private static EmbeddedPostgres started() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A database with this name and nothing in it. */
    public static String url(String name) {
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot create the database " + name, failed);
        }
        return SERVER.getJdbcUrl("postgres", name);
    }

    /** The same with the platform's tables. */
    public static DataSource migrated(String name) {
        url(name);
        var database = SERVER.getDatabase("postgres", name);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/platform")
                .load()
                .migrate();
        return database;
    }
}
