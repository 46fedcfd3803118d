package org.cpsn.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cpsn.local.servers.CannotStart;
import org.cpsn.local.servers.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackServiceTest {

    @TempDir
    Path dir;

    private final int port = Ports.free();
    private StackService service;

    @AfterEach
    void stop() {
        if (service != null) service.stop();
    }

    @Test
    void isKilledAndStartedAgain() {
        service = service("serve").start();
        long first = service.pid();
        assertThat(service.baseUrl()).isEqualTo("http://localhost:" + port);
        service.kill();
        assertThat(service.isRunning()).isFalse();
        service.start();
        assertThat(service.isRunning()).isTrue();
        assertThat(service.pid()).isNotEqualTo(first);
    }

    @Test
    void tellsWhenItEndsByItself() throws Exception {
        service = service("serve").start();
        CompletableFuture<StackService> told = new CompletableFuture<>();
        service.whenEndsByItself(told::complete);
        ProcessHandle.of(service.pid()).orElseThrow().destroyForcibly();
        assertThat(told.get(10, TimeUnit.SECONDS)).isSameAs(service);
        assertThat(service.lastLines()).contains("serving");
    }

    @Test
    void keepsQuietWhenItWasAskedToEnd() {
        service = service("serve").start();
        CompletableFuture<StackService> told = new CompletableFuture<>();
        service.whenEndsByItself(told::complete);
        service.stop();
        assertThat(told).isNotDone();
    }

    @Test
    void saysWhatItWroteWhenItDoesNotGetReady() {
        service = service("refuse");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(service::start)
                .withMessageContaining("case-service ended while it started (exit code 7)")
                .withMessageContaining("CPSN_KEK is missing");
    }

    private StackService service(String manner) {
        List<String> command = List.of(
                Jvm.java(),
                "-cp",
                System.getProperty("java.class.path"),
                Stub.class.getName(),
                manner,
                Integer.toString(port));
        return new StackService(Part.CASES, port, command, Map.of(), dir.resolve("log"), HttpClient.newHttpClient());
    }

    /** Answers as a service does when it is asked whether it is ready. */
    static final class Stub {
        private Stub() {}

        public static void main(String[] arguments) throws IOException {
            if (arguments[0].equals("refuse")) {
                System.out.println("CPSN_KEK is missing");
                System.exit(7);
            }
            HttpServer server =
                    HttpServer.create(new InetSocketAddress("localhost", Integer.parseInt(arguments[1])), 0);
            server.createContext("/actuator/health/readiness", exchange -> {
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
            System.out.println("serving");
        }
    }
}
