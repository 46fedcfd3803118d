package org.cpsn.local;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.cpsn.local.servers.CannotStart;
import org.cpsn.local.servers.Directories;
import org.cpsn.local.servers.LocalKafka;
import org.cpsn.local.servers.LocalMongo;
import org.cpsn.local.servers.LocalPost;
import org.cpsn.local.servers.LocalPostgres;

/**
 * All of CPSN on this machine: the servers, the demo sign-in, the services and the web front-end. Whatever it has
 * started ends with it, at the latest with this process.
 */
public final class LocalStack implements AutoCloseable {
    private static final int RESTARTS = 3;

    private final StackOptions options;
    private final Path home;
    private final boolean throwAway;
    private final Secrets secrets;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Executor threads = task -> Thread.ofPlatform().daemon().start(task);
    private final long startedAt = System.nanoTime();
    private final Map<Part, StackService> services = new EnumMap<>(Part.class);
    private final Map<Part, Integer> restarts = new EnumMap<>(Part.class);
    private final Deque<AutoCloseable> toClose = new ArrayDeque<>();
    private final boolean hadData;
    private LocalPostgres postgres;
    private LocalKafka kafka;
    private LocalMongo mongo;
    private LocalPost post;
    private boolean closed;

    private LocalStack(StackOptions options) {
        this.options = options;
        this.throwAway = options.home() == null;
        this.home = throwAway ? Directories.temporary("cpsn-stack-") : Directories.create(options.home());
        this.hadData = Files.exists(home.resolve("data/postgres/PG_VERSION"));
        this.secrets = Secrets.in(home);
    }

    /** Starts everything and returns when every part is ready. */
    public static LocalStack start(StackOptions options) {
        LocalStack stack = prepare(options);
        try {
            stack.startAll();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    static LocalStack prepare(StackOptions options) {
        return new LocalStack(options);
    }

    void startAll() {
        Apps apps = new Apps(options.root());
        Map<Part, Path> jars = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            if (options.parts().contains(part)) jars.put(part, apps.unpacked(part));
        }
        tell("The parts are unpacked");
        Directories.create(home.resolve("logs"));
        var kafkaStarts = inBackground(
                "Kafka",
                () -> kafka = opened(LocalKafka.start(
                        home.resolve("data/kafka"), options.ports().kafka(), freshLog("kafka"))));
        var identityStarts = jars.containsKey(Part.IDENTITY)
                ? startPart(Part.IDENTITY, jars.get(Part.IDENTITY))
                : CompletableFuture.completedFuture(null);
        var postgresStarts = inBackground("PostgreSQL", this::startPostgres);
        mongo = opened(LocalMongo.start(options.ports().mongo()));
        Directories.delete(home.resolve("post"));
        post = opened(LocalPost.start(home.resolve("post"), 0, 0));
        allOf(List.of(postgresStarts, kafkaStarts));
        List<CompletableFuture<?>> starting = new ArrayList<>(List.of(identityStarts));
        jars.forEach((part, jar) -> {
            if (part != Part.IDENTITY) starting.add(startPart(part, jar));
        });
        allOf(starting);
        if (hadData) rebuildReadModels();
    }

    private LocalPostgres startPostgres() {
        postgres = opened(LocalPostgres.start(
                home.resolve("data/postgres"),
                options.ports().postgres(),
                secrets.databasePassword(),
                freshLog("postgres")));
        Part.services().forEach(part -> postgres.createDatabase(part.database()));
        return postgres;
    }

    private CompletableFuture<?> startPart(Part part, Path jar) {
        List<String> command = new ArrayList<>(List.of(Jvm.java()));
        command.addAll(Jvm.flags(part, options));
        command.addAll(List.of("-jar", jar.toString()));
        StackService service = new StackService(
                part, options.ports().of(part), command, environment(part), freshLog(part.title()), http);
        synchronized (this) {
            if (closed) throw new CannotStart("The start was given up.");
            services.put(part, service);
            toClose.push(service::stop);
            service.launch();
        }
        return inBackground(part.title(), () -> {
            service.awaitReady();
            watch(service);
            return service;
        });
    }

    /** What a part is told about the others; all of it as environment, as in the real deployment. */
    private Map<String, String> environment(Part part) {
        Map<String, String> environment = new HashMap<>(addresses());
        environment.put("CPSN_PORT", Integer.toString(options.ports().of(part)));
        // everybody's password is printed on the sign-in page, so by default only this machine may connect
        environment.put("SERVER_ADDRESS", System.getenv().getOrDefault("CPSN_BIND", "127.0.0.1"));
        if (part.isService()) {
            environment.put("CPSN_DB_URL", postgres.jdbcUrl(part.database()));
            environment.put("CPSN_DB_USER", postgres.user());
            environment.put("CPSN_DB_PASSWORD", postgres.password());
            environment.put("CPSN_KAFKA", kafka.bootstrapServers());
            environment.put("CPSN_MONGO", mongo.uri());
            environment.put("CPSN_KEK", secrets.keyEncryptionKey());
            // every idle connection is a process of PostgreSQL's with some megabytes of its own
            if (options.frugal()) environment.put("SPRING_DATASOURCE_HIKARI_MINIMUM_IDLE", "2");
        }
        if (part.tellsAcrossTheBorder()) environment.put("CPSN_PSEUDONYM_KEY", secrets.pseudonymKey());
        if (part == Part.CASES) {
            environment.put("CPSN_LINKAGE_SECRET_PARTNER_AL", secrets.linkageSecretOfPartnerAl());
            environment.put("CPSN_LINKAGE_SECRET_PARTNER_ME", secrets.linkageSecretOfPartnerMe());
        }
        if (part == Part.NOTIFICATIONS) {
            environment.put("CPSN_FEED_SIGNING_KEY", secrets.feedSigningKey());
            environment.put("CPSN_SMTP_HOST", "localhost");
            environment.put("CPSN_SMTP_PORT", Integer.toString(post.smtpPort()));
            environment.put("CPSN_SMS_URL", post.smsUrl());
            environment.put("CPSN_VAPID_PUBLIC_KEY", secrets.vapidPublicKey());
            environment.put("CPSN_VAPID_PRIVATE_KEY", secrets.vapidPrivateKey());
        }
        // an invented partner's, so that telling it more than the minimal set can be tried
        if (part == Part.REFERRALS) environment.put("CPSN_PARTNER_KEY_AL", "classpath:local/partner-al-public.json");
        if (part == Part.WEB || part == Part.IDENTITY) {
            environment.put("CPSN_WEB_CLIENT_ID", "cpsn-web");
            environment.put("CPSN_WEB_CLIENT_SECRET", secrets.webClientSecret());
        }
        if (part == Part.IDENTITY) {
            environment.put("CPSN_IDENTITY_KEYS", home.resolve("identity").toString());
        }
        environment.putAll(options.extra().getOrDefault(part, Map.of()));
        return environment;
    }

    /** The addresses of all parts under the names by which tools and services look for them. */
    public Map<String, String> addresses() {
        Map<String, String> addresses = new HashMap<>();
        for (Part part : Part.values()) {
            addresses.put(
                    part.addressVariable(),
                    "http://localhost:" + options.ports().of(part));
        }
        addresses.put("CPSN_OIDC_INTERNAL", addresses.get(Part.IDENTITY.addressVariable()));
        // behind a tunnel or a proxy the browser knows two of them by other addresses
        for (String seenByBrowsers : List.of("CPSN_ISSUER", "CPSN_WEB_URL")) {
            String said = System.getenv(seenByBrowsers);
            if (said != null && !throwAway) addresses.put(seenByBrowsers, said);
        }
        return Map.copyOf(addresses);
    }

    private <T> CompletableFuture<T> inBackground(String title, Supplier<T> start) {
        return CompletableFuture.supplyAsync(start, threads).thenApply(started -> {
            tell(title + " is ready");
            return started;
        });
    }

    private static void allOf(List<? extends CompletableFuture<?>> starting) {
        try {
            CompletableFuture.allOf(starting.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof CannotStart sentence) throw sentence;
            throw e;
        }
    }

    private synchronized <T extends AutoCloseable> T opened(T server) {
        if (closed) {
            closeQuietly(server);
            throw new CannotStart("The start was given up.");
        }
        toClose.push(server);
        return server;
    }

    /** An empty file for this start; the one before stays beside it for one more. */
    private Path freshLog(String title) {
        Path log = home.resolve("logs").resolve(title + ".log");
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(title + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.createFile(log);
        } catch (FileAlreadyExistsException fine) {
            return log;
        } catch (IOException e) {
            throw new CannotStart("The log " + log + " cannot be written: " + e.getMessage() + ".", e);
        }
        return log;
    }

    private void watch(StackService service) {
        service.whenEndsByItself(this::afterItEnded);
    }

    private void afterItEnded(StackService service) {
        Part part = service.part();
        tell(part.title() + " has ended by itself (exit code " + service.exitCode() + "); its last lines in "
                + service.log() + ":\n" + service.lastLines());
        int before = restarts.merge(part, 1, Integer::sum);
        if (!options.restart() || before > RESTARTS) {
            tell(part.title() + " stays down; everything else keeps running.");
            return;
        }
        long pause = 1L << before;
        tell(part.title() + " is started again in " + pause + " s (" + before + " of " + RESTARTS
                + "); everything else keeps running.");
        CompletableFuture.delayedExecutor(pause, TimeUnit.SECONDS, threads).execute(() -> startAgain(service));
    }

    private void startAgain(StackService service) {
        synchronized (this) {
            if (closed || service.isRunning()) return;
            service.launch();
        }
        watch(service);
        try {
            service.awaitReady();
            tell(service.part().title() + " is ready again");
        } catch (CannotStart e) {
            // that it ended is told, and answered, by the watch
            if (service.isRunning()) tell(e.getMessage());
        }
    }

    /**
     * The read models live in memory and are empty after a start: every service builds its own again from its events.
     */
    public void rebuildReadModels() {
        List<CompletableFuture<?>> rebuilding = new ArrayList<>();
        for (Part part : Part.services()) {
            if (services.containsKey(part)) {
                rebuilding.add(CompletableFuture.runAsync(
                        () -> new ReadModels(service(part).baseUrl(), token("admin"), http).rebuild(), threads));
            }
        }
        allOf(rebuilding);
        tell("The read models are built again");
    }

    /** An access token of one of the demo users, for tools and tests. */
    public String token(String username) {
        return new DemoTokens(service(Part.IDENTITY).baseUrl(), http).of(username);
    }

    public StackService service(Part part) {
        StackService service = services.get(part);
        if (service == null) throw new IllegalArgumentException(part.title() + " is not part of this stack");
        return service;
    }

    /** @param title for example {@code case-service} */
    public StackService service(String title) {
        return service(Part.named(title));
    }

    public LocalPostgres postgres() {
        return postgres;
    }

    public LocalKafka kafka() {
        return kafka;
    }

    public LocalMongo mongo() {
        return mongo;
    }

    /** Where data and logs are. */
    public Path home() {
        return home;
    }

    public Path logs() {
        return home.resolve("logs");
    }

    private void tell(String line) {
        options.log().accept("%6.1f s  %s".formatted((System.nanoTime() - startedAt) / 1e9, line));
    }

    /** The parts first and all at once, then the servers they need; the newest first. */
    @Override
    public void close() {
        Deque<AutoCloseable> closing;
        synchronized (this) {
            if (closed) return;
            closed = true;
            closing = new ArrayDeque<>(toClose);
        }
        stopTogether(List.of(Part.WEB));
        stopTogether(Part.services());
        closing.forEach(LocalStack::closeQuietly);
        if (throwAway) Directories.delete(home);
    }

    private void stopTogether(List<Part> parts) {
        CompletableFuture.allOf(parts.stream()
                        .map(services::get)
                        .filter(Objects::nonNull)
                        .map(service -> CompletableFuture.runAsync(service::stop, threads))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private static void closeQuietly(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException("A server could not be stopped.", e);
        }
    }
}
