package org.cpsn.stories;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpsn.local.LocalStack;
import org.cpsn.local.Part;
import org.cpsn.local.StackOptions;
import org.cpsn.samples.Addresses;
import org.cpsn.samples.Api;
import org.cpsn.samples.Patience;

/** All of CPSN, running: every part a process of its own on a port of its own, logs and data under target/net. */
final class Net implements AutoCloseable {
    /** The parts with an event store. */
    static final List<Part> SERVICES = List.of(Part.CASES, Part.REFERRALS, Part.RETURNEES, Part.NOTIFICATIONS);

    private static final Path HOME = Path.of("target/net").toAbsolutePath();
    private static final Path PROJECT = Path.of("target/project").toAbsolutePath();

    private final LocalStack stack;
    private final MongoClient mongo;
    private final HttpClient http = Api.client();

    private Net(LocalStack stack) {
        this.stack = stack;
        this.mongo = MongoClients.create(stack.mongo().uri());
    }

    static Net start() {
        delete(HOME);
        var options = StackOptions.forTests().in(HOME);
        return new Net(LocalStack.start(withAccessLogs(options)));
    }

    /** Every part writes down the addresses it is asked for: what stands in them is searched for planted names. */
    private static StackOptions withAccessLogs(StackOptions options) {
        Map<Part, Map<String, String>> extra = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            extra.put(
                    part,
                    Map.of(
                            "SERVER_TOMCAT_BASEDIR",
                                    HOME.resolve("access").resolve(part.title()).toString(),
                            "SERVER_TOMCAT_ACCESSLOG_ENABLED", "true",
                            "SERVER_TOMCAT_ACCESSLOG_BUFFERED", "false",
                            "SERVER_TOMCAT_ACCESSLOG_PATTERN", "%m %U%q %s %{Referer}i"));
        }
        return new StackOptions(
                withPartsOfItsOwn(options.root()),
                options.home(),
                options.ports(),
                options.parts(),
                options.javaFlags(),
                options.frugal(),
                extra,
                options.restart(),
                options.log());
    }

    /**
     * The project seen through a directory of ours, so that the parts are unpacked there: somebody who builds and
     * starts the project beside us must not take away what we start again.
     */
    static Path withPartsOfItsOwn(Path project) {
        try {
            Files.createDirectories(PROJECT);
            for (String modules : List.of("services", "deploy")) {
                var seen = PROJECT.resolve(modules);
                if (!Files.exists(seen)) Files.createSymbolicLink(seen, project.resolve(modules));
            }
            return PROJECT;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The services' APIs, asked once: whoever waits for something says so. */
    Api api() {
        return Api.at(Addresses.from(stack.addresses()), Patience.none());
    }

    /** The services' APIs for those who go on asking while a service is down. */
    Api patientApi() {
        return Api.at(Addresses.from(stack.addresses()), new Patience(Duration.ofMinutes(2)));
    }

    String address(Part part) {
        return stack.service(part).baseUrl();
    }

    /** Asks with a token and shows the answer with its headers. */
    HttpResponse<String> get(Part part, String path, String user) {
        var request = HttpRequest.newBuilder(URI.create(address(part) + path))
                .header("Authorization", "Bearer " + stack.token(user))
                .timeout(Duration.ofSeconds(30));
        return send(request.build());
    }

    /** Sends a body that the usual client would never send. */
    HttpResponse<String> post(Part part, String path, String user, String type, String body) {
        var request = HttpRequest.newBuilder(URI.create(address(part) + path))
                .header("Authorization", "Bearer " + stack.token(user))
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .timeout(Duration.ofSeconds(30));
        return send(request.build());
    }

    /** What a part tells about itself to anybody: health and figures. */
    HttpResponse<String> get(Part part, String path) {
        return send(HttpRequest.newBuilder(URI.create(address(part) + path))
                .timeout(Duration.ofSeconds(30))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** As {@code kill -9} does. */
    void kill(Part part) {
        stack.service(part).kill();
    }

    /** Starts it again and waits until it is ready. */
    void startAgain(Part part) {
        stack.service(part).start();
    }

    String kafka() {
        return stack.kafka().bootstrapServers();
    }

    MongoDatabase readModels(Part part) {
        return mongo.getDatabase(database(part));
    }

    List<String> readModelDatabases() {
        return mongo.listDatabaseNames().into(new ArrayList<>());
    }

    MongoDatabase readModels(String database) {
        return mongo.getDatabase(database);
    }

    /** Rows of a service's own database, columns by name. */
    List<Map<String, Object>> rows(Part part, String sql, Object... arguments) {
        return rows(database(part), sql, arguments);
    }

    List<Map<String, Object>> rows(String database, String sql, Object... arguments) {
        try (Connection connection = DriverManager.getConnection(
                        stack.postgres().jdbcUrl(database),
                        stack.postgres().user(),
                        stack.postgres().password());
                var statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < arguments.length; at++) statement.setObject(at + 1, arguments[at]);
            try (var found = statement.executeQuery()) {
                var rows = new ArrayList<Map<String, Object>>();
                while (found.next()) {
                    var row = new LinkedHashMap<String, Object>();
                    for (int at = 1; at <= found.getMetaData().getColumnCount(); at++) {
                        row.put(found.getMetaData().getColumnLabel(at), found.getObject(at));
                    }
                    rows.add(row);
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String database(Part part) {
        return part.title().replace('-', '_');
    }

    /** Everything the processes have written: their logs and the addresses they were asked for. */
    List<Path> logFiles() {
        try (var logs = Files.walk(stack.logs());
                var access = Files.walk(HOME.resolve("access"))) {
            return Stream.concat(logs, access).filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops every process; the logs stay. */
    @Override
    public void close() {
        mongo.close();
        stack.close();
        delete(HOME.resolve("data"));
    }

    static void delete(Path directory) {
        if (!Files.exists(directory)) return;
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException failed) throws IOException {
                    if (failed != null) throw failed;
                    Files.deleteIfExists(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
