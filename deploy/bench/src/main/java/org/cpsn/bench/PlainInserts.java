package org.cpsn.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What the database can do by itself: a loop that inserts one event row and commits, {@value Load#WORKERS} connections,
 * into a table like the event store's, with a row of the size the service writes.
 */
final class PlainInserts implements AutoCloseable {
    private final List<Connection> connections = new ArrayList<>();
    private final List<PreparedStatement> inserts = new ArrayList<>();
    private final byte[] payload;
    private final byte[] metaData;

    PlainInserts(Database database) throws SQLException {
        try (var first = database.connect();
                var statement = first.createStatement()) {
            statement.execute("drop table if exists bench_event");
            statement.execute("create table bench_event (like domain_event including all)");
            try (var row = statement.executeQuery(
                    "select payload, meta_data from domain_event where payload_type = 'case.risk-level-assigned'"
                            + " order by global_index desc limit 1")) {
                row.next();
                payload = row.getBytes(1);
                metaData = row.getBytes(2);
            }
        }
        for (int i = 0; i < Load.WORKERS; i++) {
            var connection = database.connect();
            connections.add(connection);
            inserts.add(connection.prepareStatement(
                    "insert into bench_event (event_identifier, aggregate_identifier, sequence_number, type,"
                            + " time_stamp, payload_type, payload, meta_data) values (?, ?, 0, 'case', ?, ?, ?, ?)"));
        }
    }

    double perSecond(Duration length) throws Exception {
        return Load.perSecond(length, worker -> {
            var insert = inserts.get(worker);
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, UUID.randomUUID().toString());
            insert.setString(3, "2026-01-01T00:00:00.000Z");
            insert.setString(4, "case.risk-level-assigned");
            insert.setBytes(5, payload);
            insert.setBytes(6, metaData);
            insert.executeUpdate();
        });
    }

    @Override
    public void close() throws SQLException {
        for (var connection : connections) {
            connection.createStatement().execute("drop table if exists bench_event");
            connection.close();
        }
    }
}
