package org.cpsn.platform.test;

import java.util.concurrent.CompletableFuture;
import org.cpsn.local.servers.LocalKafka;
import org.cpsn.local.servers.LocalMongo;
import org.cpsn.local.servers.LocalPostgres;
import org.springframework.boot.SpringApplication;

/** The servers of the local stack, empty at the start and thrown away at the end. */
final class EmbeddedServers {
    private static final int ANY_PORT = 0;

    private EmbeddedServers() {}

    static Servers start() {
        var starting = CompletableFuture.supplyAsync(() -> LocalKafka.start(null, ANY_PORT));
        var postgres = LocalPostgres.start(null, ANY_PORT);
        var mongo = LocalMongo.start(ANY_PORT);
        var kafka = starting.join();
        // after the last service under test has closed, which still needs them to do so in peace
        SpringApplication.getShutdownHandlers().add(() -> {
            mongo.close();
            kafka.close();
            postgres.close();
        });
        return new Servers(
                postgres.jdbcUrl(""), postgres.user(), postgres.password(), kafka.bootstrapServers(), mongo.uri());
    }
}
