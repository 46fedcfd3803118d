package org.cpsn.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cpsn.local.servers.CannotStart;
import org.cpsn.local.servers.Child;

/** One part of the running stack, which can be killed and started again on its own. */
public final class StackService {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final int LINES_SHOWN = 12;

    private final Part part;
    private final int port;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private final HttpClient http;
    private Child child;
    private boolean wanted;

    StackService(
            Part part, int port, List<String> command, Map<String, String> environment, Path log, HttpClient http) {
        this.part = part;
        this.port = port;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.log = log;
        this.http = http;
    }

    public Part part() {
        return part;
    }

    public String baseUrl() {
        return "http://localhost:" + port;
    }

    public int port() {
        return port;
    }

    public Path log() {
        return log;
    }

    public synchronized long pid() {
        return child.pid();
    }

    public synchronized boolean isRunning() {
        return child != null && child.isAlive();
    }

    /** Starts it and waits until it is ready to serve. */
    public StackService start() {
        launch();
        awaitReady();
        return this;
    }

    synchronized Child launch() {
        if (isRunning()) throw new IllegalStateException(part.title() + " runs already");
        child = Child.start(new Child.Command(command, environment), log);
        wanted = true;
        return child;
    }

    /** @throws CannotStart when it ends instead, or takes too long */
    public void awaitReady() {
        Child running = current();
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!answersReady()) {
            if (endsWithin(running, BETWEEN_LOOKS)) {
                throw new CannotStart(part.title() + " ended while it started (exit code " + running.exitCode()
                        + "); its last lines in " + log + ":\n" + lastLines());
            }
            if (Instant.now().isAfter(deadline)) {
                throw new CannotStart(part.title() + " was not ready within " + PATIENCE.toSeconds()
                        + " s; its last lines in " + log + ":\n" + lastLines());
            }
        }
    }

    private synchronized Child current() {
        if (child == null) throw new IllegalStateException(part.title() + " has not been started");
        return child;
    }

    private static boolean endsWithin(Child running, Duration time) {
        try {
            running.ended().get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean answersReady() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl() + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", e);
        }
    }

    String lastLines() {
        List<String> lines = current().lastLines(LINES_SHOWN);
        if (lines.isEmpty()) return "    (none)";
        return lines.stream().map(line -> "    " + shortened(line)).collect(Collectors.joining("\n"));
    }

    private static String shortened(String line) {
        return line.length() <= 400 ? line : line.substring(0, 400) + " …";
    }

    /** Ends it at once, as {@code kill -9} does. */
    public void kill() {
        Child running = noLongerWanted();
        if (running != null) running.kill();
    }

    /** Ends it in good order. */
    public void stop() {
        Child running = noLongerWanted();
        if (running != null && running.isAlive()) running.stop(GRACE);
    }

    private synchronized Child noLongerWanted() {
        wanted = false;
        return child;
    }

    /** Tells when it ends without having been asked to. */
    void whenEndsByItself(Consumer<StackService> told) {
        Child running = current();
        running.ended().thenAcceptAsync(gone -> {
            if (isStillWanted(gone)) told.accept(this);
        });
    }

    private synchronized boolean isStillWanted(Child gone) {
        return wanted && child == gone;
    }

    synchronized int exitCode() {
        return child.exitCode();
    }
}
