package org.cpsn.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.Histogram;
import org.cpsn.local.LocalStack;
import org.cpsn.local.Part;
import org.cpsn.local.StackOptions;
import org.cpsn.samples.Addresses;
import org.cpsn.samples.Api;
import org.cpsn.samples.Patience;
import org.cpsn.samples.Service;
import tools.jackson.databind.JsonNode;

/**
 * Measures the system on the embedded stack and prints a table. Rounds of the system and of the plain insert loop take
 * turns, because shared machines drift; the median round counts. Before anything is measured the services work for
 * {@value #WARM_UP_SECONDS} s, because a Java program reaches its speed only after that many acts. {@code --quick} does
 * everything shorter, {@code --no-start} leaves out the start, {@code --pages} measures the pages only, {@code --feed}
 * what partners across the border wait for, {@code --clocks} what the clocks of cases cost, {@code --linkage} how well
 * children are known again across the border: that needs no servers.
 */
public final class Main {
    private static final int WARM_UP_SECONDS = 150;

    private final LocalStack stack;
    private final Api api;
    private final Cases cases;
    private final Duration warmUp;
    private final Duration round;
    private final int rounds;

    private Main(LocalStack stack, boolean quick) {
        this.stack = stack;
        this.api = Api.at(Addresses.from(stack.addresses()), new Patience(Duration.ofSeconds(30)));
        this.cases = new Cases(api);
        this.warmUp = Duration.ofSeconds(quick ? 15 : WARM_UP_SECONDS);
        this.round = Duration.ofSeconds(quick ? 3 : 6);
        this.rounds = quick ? 1 : 3;
    }

    public static void main(String[] arguments) throws Exception {
        var asked = Arrays.asList(arguments);
        boolean quick = asked.contains("--quick");
        if (asked.contains("--linkage")) {
            Linkage.measure();
            return;
        }
        if (asked.contains("--feed")) {
            feed(quick);
            return;
        }
        if (asked.contains("--clocks")) {
            clocks(quick);
            return;
        }
        if (asked.contains("--pages")) {
            pages(quick);
            return;
        }
        if (!asked.contains("--no-start")) startAndMemory();
        try (var stack = with(Part.IDENTITY, Part.CASES)) {
            var bench = new Main(stack, quick);
            bench.acts();
            bench.rebuild();
        }
        try (var stack = with(Part.IDENTITY, Part.CASES, Part.NOTIFICATIONS)) {
            new Main(stack, quick).latencies();
        }
        feed(quick);
        clocks(quick);
        pages(quick);
    }

    private static void clocks(boolean quick) throws Exception {
        try (var stack = with(Part.IDENTITY, Part.NOTIFICATIONS)) {
            new CaseClocks(stack)
                    .measure(quick ? 500 : 2_000, quick ? 1 : 3, Duration.ofSeconds(quick ? 15 : WARM_UP_SECONDS));
        }
    }

    private static void feed(boolean quick) throws Exception {
        try (var stack = with(Part.IDENTITY, Part.CASES, Part.NOTIFICATIONS)) {
            var bench = new Main(stack, quick);
            new Feed(stack, bench.cases).measure(quick ? 4_000 : 20_000, 3, bench.warmUp, bench.round.multipliedBy(2));
        }
    }

    private static void pages(boolean quick) throws Exception {
        try (var stack = with(Part.IDENTITY, Part.CASES, Part.REFERRALS, Part.NOTIFICATIONS, Part.WEB)) {
            var bench = new Main(stack, quick);
            var table = new Table(bench.rounds * 10);
            new Pages(bench.api, bench.cases, stack.addresses(), table).measure();
            new Searches(bench.api, quick ? 2_000 : 20_000).measure(table);
        }
    }

    private static LocalStack with(Part... parts) {
        return LocalStack.start(
                StackOptions.forTests().atFullSpeed().withJavaFlags("-Xmx640m").only(parts));
    }

    private static void startAndMemory() {
        long began = System.nanoTime();
        try (var stack = LocalStack.start(StackOptions.forTests())) {
            double seconds = (System.nanoTime() - began) / 1e9;
            heading("Everything started as `./cpsn up` starts it, without sample data");
            row("all parts ready after", "%.1f s".formatted(seconds));
            row(
                    "resident memory, all processes together (proportional set size)",
                    "%.0f MB"
                            .formatted(Processors.residentMegabytes(
                                    List.of(ProcessHandle.current().pid()))));
        }
    }

    private void acts() throws Exception {
        var caseDatabase = new Database(stack.postgres(), "case_service");
        var subjects = cases.with(Load.WORKERS, 3);
        Load.perSecond(warmUp, worker -> {
            cases.open();
            cases.weigh(subjects.get(worker).id(), subjects.get(worker).next());
        });
        heading("Acts per second through the HTTP API, " + Load.WORKERS
                + " clients, and the plain insert loop beside it");
        System.out.println("| act | acts/s | plain inserts/s | ratio | CPU ms per act: service | PostgreSQL | both |");
        System.out.println("|---|---|---|---|---|---|---|");
        try (var plain = new PlainInserts(caseDatabase)) {
            plain.perSecond(Duration.ofSeconds(3));
            act("open a case (2 events)", plain, worker -> cases.open());
            var young = cases.with(400, 10);
            var next = new AtomicInteger();
            act("add to a case with about 10 events", plain, worker -> {
                // a worker keeps to its own share, so that nobody waits for a lock
                var subject = young.get(worker + Load.WORKERS * (next.getAndIncrement() % (400 / Load.WORKERS)));
                cases.weigh(subject.id(), subject.next());
            });
            var old = cases.with(Load.WORKERS, 1_000);
            act("add to a case with over 1,000 events", plain, worker -> {
                var subject = old.get(worker);
                cases.weigh(subject.id(), subject.next());
            });
        }
    }

    private record Round(double acts, double plain, double service, double database) {
        double ratio() {
            return acts / plain;
        }
    }

    private void act(String name, PlainInserts plain, Load.Act act) throws Exception {
        var done = new ArrayList<Round>();
        for (int i = 0; i < rounds; i++) {
            double serviceBefore = service();
            double databaseBefore = database();
            double acts = Load.perSecond(round, act);
            double service = service() - serviceBefore;
            double database = database() - databaseBefore;
            double count = acts * round.toMillis() / 1_000;
            done.add(new Round(acts, plain.perSecond(round), service * 1_000 / count, database * 1_000 / count));
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.2f | %.2f | %.2f | %.2f |%n",
                name,
                median(done, Round::acts),
                median(done, Round::plain),
                median(done, Round::ratio),
                median(done, Round::service),
                median(done, Round::database),
                median(done, r -> r.service() + r.database()));
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return rounds.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private double service() {
        return Processors.seconds(List.of(stack.service(Part.CASES).pid()));
    }

    private double database() {
        return Processors.seconds(List.of(stack.postgres().process().pid()));
    }

    private void latencies() throws Exception {
        var subjects = cases.with(200, 3);
        heading("From act to reader, open load, from the planned moment of the act (ms)");
        System.out.println(
                "| acts/s | answered p50 | p95 | p99 | visible in MongoDB p50 | p95 | p99 | handled by another service"
                        + " p50 | p95 | p99 | failed |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
        try (var latency = new Latency(
                cases,
                stack.mongo().uri(),
                new Database(stack.postgres(), "case_service"),
                new Database(stack.postgres(), "notification_service"))) {
            Load.perSecond(warmUp, worker -> {
                var subject = subjects.get(worker);
                cases.alarm(subject.id(), subject.next());
            });
            latency.at(50, Duration.ofSeconds(5), subjects); // ends when all that has been caused is handled
            for (int perSecond : List.of(20, 200, 400)) {
                var times = latency.at(perSecond, round.multipliedBy(2), subjects);
                System.out.printf(
                        Locale.ROOT,
                        "| %d | %s | %s | %s | %d |%n",
                        perSecond,
                        percentiles(times.answered()),
                        percentiles(times.visible()),
                        percentiles(times.handled()),
                        times.failed());
            }
        }
    }

    private static String percentiles(Histogram micros) {
        return String.format(
                Locale.ROOT,
                "%.1f | %.1f | %.1f",
                micros.getValueAtPercentile(50) / 1_000.0,
                micros.getValueAtPercentile(95) / 1_000.0,
                micros.getValueAtPercentile(99) / 1_000.0);
    }

    private void rebuild() {
        heading("Rebuilding read models of case-service from the event store");
        System.out.println("| read model | events | seconds | events/s |");
        System.out.println("|---|---|---|---|");
        for (var name : List.of("caseload", "timeline")) {
            var asked = api.as("admin")
                    .post(Service.CASES, "/operations/projections/" + name + "/rebuild", Map.of(), UUID.randomUUID());
            if (asked.status() != 202) throw new IllegalStateException("No rebuild: " + asked.refusal());
            var done = rebuilt(name);
            long events = done.path("events").asLong();
            var length = Duration.between(
                    Instant.parse(done.path("startedAt").asString()),
                    Instant.parse(done.path("finishedAt").asString()));
            double seconds = length.toMillis() / 1_000.0;
            System.out.printf(Locale.ROOT, "| %s | %d | %.1f | %.0f |%n", name, events, seconds, events / seconds);
        }
    }

    private JsonNode rebuilt(String name) {
        while (true) {
            for (var standing : api.as("admin")
                    .get(Service.CASES, "/operations/projections")
                    .body()
                    .path("projections")) {
                var rebuild = standing.path("rebuild");
                if (standing.path("name").asString().equals(name)
                        && rebuild.path("state").asString().equals("DONE")) return rebuild;
                if (rebuild.path("state").asString().equals("FAILED"))
                    throw new IllegalStateException("The rebuild of " + name + " failed.");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    static void heading(String text) {
        System.out.println("\n### " + text + "\n");
    }

    private static void row(String what, String figure) {
        System.out.println("- " + what + ": " + figure);
    }
}
