package org.cpsn.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.cpsn.local.servers.LocalPostgres;

/** One service's database of the stack under measurement. */
record Database(LocalPostgres server, String name) {
    Connection connect() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(name), server.user(), server.password());
    }
}
