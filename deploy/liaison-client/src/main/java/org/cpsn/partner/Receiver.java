package org.cpsn.partner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import tools.jackson.core.JacksonException;

/**
 * Lets itself be called instead of asking (Standard Webhooks). An entry is taken when it is signed, fresh and the next
 * one; one that is here already is taken again and changes nothing, so a call that is played back has no effect.
 */
final class Receiver implements AutoCloseable {
    private static final int LARGEST = 1 << 20;

    private final Store store;
    private final String secret;
    private final Clock clock;
    private final PrintStream out;
    private final HttpServer server;

    Receiver(Store store, String secret, int port, Clock clock, PrintStream out) throws IOException {
        this.store = store;
        this.secret = secret;
        this.clock = clock;
        this.out = out;
        this.server = HttpServer.create(new InetSocketAddress(port), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** One call at a time: the server's own thread. */
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readNBytes(LARGEST);
            var headers = exchange.getRequestHeaders();
            var call = new SignedCall(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(body, StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(taken(call), -1);
        }
    }

    /** @return the status to answer with: only what is taken is 2xx, all else is tried again by the other side */
    private int taken(SignedCall call) throws IOException {
        var wrong = call.wrong(secret, clock.instant());
        if (wrong.isPresent()) return refused(401, wrong.get());
        Entry entry;
        try {
            entry = new Entry(Canonical.JSON.readTree(call.body()));
        } catch (JacksonException unreadable) {
            return refused(400, "it cannot be read");
        }
        if (!entry.id().equals(call.id())) return refused(400, "it is another entry than it says");
        if (entry.position() <= store.position()) return 200;
        try {
            store.append(List.of(entry));
        } catch (Broken gapOrForgery) {
            return refused(409, gapOrForgery.getMessage());
        }
        out.println("holds everything up to " + store.position());
        return 200;
    }

    private int refused(int status, String why) {
        out.println("a call was refused: " + why);
        return status;
    }

    @Override
    public void close() {
        server.stop(1);
    }
}
