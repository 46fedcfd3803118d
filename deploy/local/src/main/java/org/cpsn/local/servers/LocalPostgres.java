package org.cpsn.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A real PostgreSQL, started from binaries on the class path.
 *
 * <p>With a data directory it is as durable as any PostgreSQL and finds its data again at the next start. Without one
 * it is meant for a test: its data is thrown away at the end, and it does not wait for the disk.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final String USER = "cpsn";
    private static final String THROWAWAY_PASSWORD = "cpsn";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern DATABASE_NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final Child server;
    private final int port;
    private final String password;
    private final Path throwAway;

    private LocalPostgres(Child server, int port, String password, Path throwAway) {
        this.server = server;
        this.port = port;
        this.password = password;
        this.throwAway = throwAway;
    }

    /** @param dataDir where the data stays, or null for a throwaway server; @param port zero for any free one */
    public static LocalPostgres start(Path dataDir, int port) {
        return start(dataDir, port, THROWAWAY_PASSWORD, null);
    }

    /** The same with a password of one's own (it is fixed when the data directory is first filled) and a log file. */
    public static LocalPostgres start(Path dataDir, int port, String password, Path log) {
        int chosen = Ports.given(port);
        if (port != 0 && Ports.isTaken(port)) {
            throw new CannotStart("PostgreSQL cannot start: port " + port + " is taken by another program.");
        }
        Path throwAway = dataDir == null ? Directories.temporary("cpsn-postgres-") : null;
        try {
            Path data = dataDir == null ? throwAway.resolve("data") : dataDir.toAbsolutePath();
            PostgresAccount account = PostgresAccount.forThisProcess();
            Path binaries = PostgresBinaries.unpacked(account);
            boolean durable = dataDir != null;
            if (throwAway != null) account.own(throwAway);
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                initialise(account, binaries, data, password);
            }
            stopLeftOver(data);
            Child server = Child.startUntil(
                    "database system is ready to accept connections",
                    PATIENCE,
                    new Child.Command(account.run(serverCommand(binaries, data, chosen, durable)), Map.of(), "INT"),
                    log);
            return new LocalPostgres(server, chosen, password, throwAway);
        } catch (CannotStart e) {
            Directories.delete(throwAway);
            throw e.getMessage().startsWith("PostgreSQL") ? e : new CannotStart("PostgreSQL " + e.getMessage(), e);
        }
    }

    private static void initialise(PostgresAccount account, Path binaries, Path data, String password) {
        Directories.create(data);
        account.own(data);
        Path passwordFile = Directories.secretFile("cpsn-postgres-", password);
        try {
            account.own(passwordFile);
            Child.Finished initdb = Child.run(account.run(List.of(
                    binaries.resolve("bin/initdb").toString(),
                    "--pgdata",
                    data.toString(),
                    "--username",
                    USER,
                    "--pwfile",
                    passwordFile.toString(),
                    "--auth",
                    "scram-sha-256",
                    "--encoding",
                    "UTF8",
                    "--locale-provider",
                    "builtin",
                    "--locale",
                    "C.UTF-8",
                    "--no-sync")));
            if (!initdb.well()) {
                throw new CannotStart("PostgreSQL could not prepare its data directory " + data + ": "
                        + initdb.output().replace('\n', ' '));
            }
        } finally {
            Directories.delete(passwordFile);
        }
    }

    private static List<String> serverCommand(Path binaries, Path data, int port, boolean durable) {
        List<String> words = new ArrayList<>(List.of(
                binaries.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", Integer.toString(port)));
        for (String setting : List.of(
                "listen_addresses=localhost",
                "unix_socket_directories=",
                "max_connections=200",
                "shared_buffers=64MB",
                "logging_collector=off",
                "lc_messages=C",
                "fsync=" + (durable ? "on" : "off"))) {
            words.add("-c");
            words.add(setting);
        }
        return words;
    }

    /**
     * A server that is still running on our directory is a left-over of a launcher that was killed: its guard has told
     * it to stop, so it only has to be waited for.
     */
    private static void stopLeftOver(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        Optional<ProcessHandle> leftOver = firstLine(pidFile)
                .map(Long::valueOf)
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"));
        leftOver.ifPresent(process -> {
            process.destroy();
            process.onExit()
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .exceptionally(late -> {
                        throw new CannotStart(
                                "PostgreSQL cannot start: process " + process.pid() + " still uses the data directory "
                                        + data + ".",
                                late);
                    })
                    .join();
        });
    }

    private static Optional<String> firstLine(Path file) {
        try {
            return Files.readString(file).lines().findFirst().map(String::strip);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL cannot start: " + file + " cannot be read.", e);
        }
    }

    public int port() {
        return port;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** Makes the database unless it is there already. */
    public void createDatabase(String name) {
        if (!DATABASE_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name for a database: " + name);
        }
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), USER, password);
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new CannotStart("PostgreSQL could not make the database " + name + ": " + e.getMessage(), e);
        }
    }

    public Child process() {
        return server;
    }

    @Override
    public void close() {
        server.stop(Duration.ofSeconds(15));
        Directories.delete(throwAway);
    }
}
