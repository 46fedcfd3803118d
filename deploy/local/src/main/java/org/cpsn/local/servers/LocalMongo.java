package org.cpsn.local.servers;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/**
 * A server that speaks MongoDB's protocol, in this process and in its memory: read models only, which every service
 * builds again from its events when they are gone.
 *
 * <p>Two habits of this stand-in matter to whoever writes to it. Only a <em>unique</em> index is used at all, and only
 * for a filter of exactly its fields written side by side: {@code {_id: …, seq: …}}. The same two wrapped in
 * {@code $and}, as {@code Filters.and} does, scan the whole collection.
 *
 * <p>Its H2 backend keeps data on disk, but writes five times slower, reads twenty times slower, and loses the last
 * second when killed, so that a rebuild would be needed all the same.
 */
public final class LocalMongo implements AutoCloseable {

    private final MongoServer server;
    private final int port;

    private LocalMongo(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** @param port zero for any free one */
    public static LocalMongo start(int port) {
        if (port != 0 && Ports.isTaken(port)) {
            throw new CannotStart("The MongoDB server cannot start: port " + port + " is taken by another program.");
        }
        MongoServer server = new MongoServer(new MemoryBackend());
        server.bind("localhost", port);
        return new LocalMongo(server, server.getLocalAddress().getPort());
    }

    public int port() {
        return port;
    }

    public String uri() {
        return "mongodb://localhost:" + port;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
