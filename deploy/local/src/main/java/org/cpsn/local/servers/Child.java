package org.cpsn.local.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process that never outlives this one, however this one ends.
 *
 * <p>A small shell stands guard beside it, reading a pipe that only this process can write to. When the pipe closes,
 * because {@link #stop} closed it or because this process is gone, the guard sends the signal for a gentle stop. The
 * child gets a session of its own where that is possible, so that Ctrl-C at the terminal reaches only the launcher and
 * everything stops in the right order.
 */
public final class Child {

    private static final String GUARDED = """
        exec 3<&0 0</dev/null
        signal=$1
        shift
        (trap '' INT HUP TERM; read -r end <&3; kill -"$signal" $$) >/dev/null 2>&1 &
        exec 3<&-
        if command -v setsid >/dev/null 2>&1; then exec setsid "$@"; fi
        exec "$@"
        """;
    private static final int LINES_KEPT = 40;

    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final Process process;
    private final Path log;
    private final Thread listener;

    private Child(Process process, Path log, Thread listener) {
        this.process = process;
        this.log = log;
        this.listener = listener;
    }

    /** What to run: the command, what it adds to the environment, and the signal on which it ends in good order. */
    public record Command(List<String> words, Map<String, String> environment, String signal) {

        public Command(List<String> words, Map<String, String> environment) {
            this(words, environment, "TERM");
        }

        public Command {
            words = List.copyOf(words);
            environment = Map.copyOf(environment);
        }
    }

    /** Starts it with all its output in the log file; {@code log} null throws the output away. */
    public static Child start(Command command, Path log) {
        ProcessBuilder builder = prepared(command);
        builder.redirectOutput(
                log == null ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.appendTo(log.toFile()));
        return new Child(started(builder), log, null);
    }

    /**
     * Starts it and waits until it has written a line that contains {@code ready}.
     *
     * @throws CannotStart when it ends or stays silent instead; its last lines are in the message
     */
    static Child startUntil(String ready, Duration patience, Command command, Path log) {
        Process process = started(prepared(command));
        Deque<String> lastLines = new ArrayDeque<>();
        CompletableFuture<Boolean> said = new CompletableFuture<>();
        // a platform thread: reading from a pipe would keep a carrier of virtual threads for as long as the child lives
        Thread listener = Thread.ofPlatform()
                .daemon()
                .name("listening to a child")
                .start(() -> listen(process, ready, log, lastLines, said));
        Child child = new Child(process, log, listener);
        try {
            if (!said.get(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CannotStart("ended at once: " + told(lastLines));
            }
            return child;
        } catch (TimeoutException e) {
            child.kill();
            throw new CannotStart("was not ready within " + patience.toSeconds() + " s: " + told(lastLines), e);
        } catch (InterruptedException e) {
            child.kill();
            Thread.currentThread().interrupt();
            throw new CannotStart("was interrupted while it started", e);
        } catch (ExecutionException e) {
            child.kill();
            throw new CannotStart("could not be listened to: " + e.getCause().getMessage(), e);
        }
    }

    private static void listen(
            Process process, String ready, Path log, Deque<String> lastLines, CompletableFuture<Boolean> said) {
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                OutputStream out = log == null ? OutputStream.nullOutputStream() : appending(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                if (!said.isDone()) {
                    synchronized (lastLines) {
                        lastLines.addLast(line);
                        if (lastLines.size() > LINES_KEPT) {
                            lastLines.removeFirst();
                        }
                    }
                    if (line.contains(ready)) {
                        said.complete(true);
                    }
                }
            }
            said.complete(false);
        } catch (IOException e) {
            // after a start that went well the pipe simply breaks when the child is killed
            said.completeExceptionally(e);
        }
    }

    private static OutputStream appending(Path log) throws IOException {
        return Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static ProcessBuilder prepared(Command command) {
        List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", GUARDED, "guard", command.signal()));
        words.addAll(command.words());
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(command.environment());
        return builder;
    }

    private static Process started(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new CannotStart("could not be run: " + e.getMessage(), e);
        }
    }

    private static String told(Deque<String> lastLines) {
        synchronized (lastLines) {
            return lastLines.isEmpty() ? "it said nothing" : String.join(" | ", lastLines);
        }
    }

    /** Runs a short command to its end and returns what it wrote. */
    static Finished run(List<String> words) {
        try {
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            try (InputStream in = process.getInputStream()) {
                String output = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
                return new Finished(process.waitFor(), output);
            }
        } catch (IOException e) {
            return new Finished(127, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Finished(130, "interrupted");
        }
    }

    record Finished(int code, String output) {
        boolean well() {
            return code == 0;
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public int exitCode() {
        return process.exitValue();
    }

    public CompletableFuture<Child> ended() {
        return process.onExit().thenApply(gone -> this);
    }

    /** The last lines it wrote. */
    public List<String> lastLines(int count) {
        if (log == null || !Files.exists(log)) {
            return List.of();
        }
        try {
            List<String> all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return all.subList(Math.max(0, all.size() - count), all.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to end in good order and, if it has not within {@code patience}, ends it. */
    public void stop(Duration patience) {
        try {
            process.getOutputStream().close();
        } catch (IOException guardIsGone) {
            process.destroy();
        }
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
            hearLastWords();
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /** What it wrote at the very end is still on its way into the log when it has ended. */
    private void hearLastWords() throws InterruptedException {
        if (listener != null) listener.join(LAST_WORDS);
    }

    /** Ends it at once, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
