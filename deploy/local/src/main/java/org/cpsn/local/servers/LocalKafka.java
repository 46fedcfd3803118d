package org.cpsn.local.servers;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real Kafka broker (KRaft, broker and controller in one) in a Java process of its own, which ends with this one.
 *
 * <p>With a data directory its topics and offsets are there again at the next start; without one they are thrown away
 * at the end.
 */
public final class LocalKafka implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** The broker's own libraries: it must not see what else the application has on its class path. */
    private static final Set<String> LIBRARIES = Set.of(
            "HdrHistogram",
            "argparse4j",
            "caffeine",
            "checker-qual",
            "commons-beanutils",
            "commons-collections",
            "commons-digester",
            "commons-logging",
            "commons-validator",
            "error_prone_annotations",
            "hash4j",
            "jackson-annotations",
            "jackson-core",
            "jackson-databind",
            "jackson-dataformat-csv",
            "jackson-dataformat-yaml",
            "jackson-datatype-jdk8",
            "jopt-simple",
            "jose4j",
            "jspecify",
            "kafka-clients",
            "kafka-coordinator-common",
            "kafka-group-coordinator",
            "kafka-group-coordinator-api",
            "kafka-metadata",
            "kafka-raft",
            "kafka-server",
            "kafka-server-common",
            "kafka-share-coordinator",
            "kafka-storage",
            "kafka-storage-api",
            "kafka-tools-api",
            "kafka-transaction-coordinator",
            "kafka_2.13",
            "log4j-api",
            "lz4-java",
            "metrics-core",
            "pcollections",
            "re2j",
            "scala-library",
            "scala-logging_2.13",
            "scala-reflect",
            "slf4j-api",
            "snakeyaml",
            "snappy-java",
            "zstd-jni");

    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[^/]*)\\.jar");
    private static final String YAMMER_METRICS = "2.";

    private final Child broker;
    private final int port;
    private final Path throwAway;

    private LocalKafka(Child broker, int port, Path throwAway) {
        this.broker = broker;
        this.port = port;
        this.throwAway = throwAway;
    }

    /** @param dataDir where the data stays, or null for a throwaway broker; @param port zero for any free one */
    public static LocalKafka start(Path dataDir, int port) {
        return start(dataDir, port, null);
    }

    public static LocalKafka start(Path dataDir, int port, Path log) {
        if (port != 0 && Ports.isTaken(port)) {
            throw new CannotStart("Kafka cannot start: port " + port + " is taken by another program.");
        }
        int chosen = Ports.given(port);
        Path throwAway = dataDir == null ? Directories.temporary("cpsn-kafka-") : null;
        Path data = dataDir == null ? throwAway : Directories.create(dataDir.toAbsolutePath());
        try {
            Child broker = Child.startUntil(
                    KafkaProcess.READY, PATIENCE, new Child.Command(command(data, chosen), Map.of()), log);
            return new LocalKafka(broker, chosen, throwAway);
        } catch (CannotStart e) {
            Directories.delete(throwAway);
            throw new CannotStart("Kafka " + e.getMessage(), e);
        }
    }

    private static List<String> command(Path data, int port) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-Xms48m",
                "-Xmx160m",
                "-XX:MaxMetaspaceSize=128m",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dslf4j.provider=" + PlainLog.class.getName(),
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                classPath(),
                KafkaProcess.class.getName(),
                data.toString(),
                Integer.toString(port),
                Integer.toString(Ports.free())));
        return words;
    }

    static String classPath() {
        List<String> paths = new ArrayList<>();
        paths.add(ownPlace());
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Matcher jar = JAR.matcher(new File(path).getName());
            if (jar.matches() && LIBRARIES.contains(jar.group(1)) && !isOtherMetricsCore(jar)) {
                paths.add(path);
            }
        }
        if (paths.stream().noneMatch(path -> new File(path).getName().startsWith("kafka_2.13-"))) {
            throw new CannotStart("cannot start: the broker's libraries are not on the class path.");
        }
        return String.join(File.pathSeparator, paths);
    }

    /** Two different libraries are called metrics-core; the broker wants the old one. */
    private static boolean isOtherMetricsCore(Matcher jar) {
        return jar.group(1).equals("metrics-core") && !jar.group(2).startsWith(YAMMER_METRICS);
    }

    private static String ownPlace() {
        try {
            return Path.of(LocalKafka.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    public Child process() {
        return broker;
    }

    @Override
    public void close() {
        broker.stop(Duration.ofSeconds(15));
        Directories.delete(throwAway);
    }
}
