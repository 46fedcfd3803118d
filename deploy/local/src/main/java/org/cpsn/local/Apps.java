package org.cpsn.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cpsn.local.servers.CannotStart;
import org.cpsn.local.servers.Child;
import org.cpsn.local.servers.Directories;

/** The parts' jars, unpacked once per build: an unpacked one starts a third faster. */
final class Apps {
    private static final Duration KEPT = Duration.ofHours(2);

    private final Path root;
    private final Path place;

    Apps(Path root) {
        this.root = root;
        this.place = root.resolve(".cpsn/apps");
    }

    /** The jar to start, unpacked now if this build has not been yet. */
    Path unpacked(Part part) {
        Path jar = part.builtJar(root);
        try {
            String build = Long.toHexString(Files.getLastModifiedTime(jar).toMillis()) + "-"
                    + Long.toHexString(Files.size(jar));
            Path home = Directories.create(place).resolve(part.title() + "-" + build);
            if (!Files.exists(home)) {
                unpack(part, jar, home);
                forgetOthers(part, home);
            }
            return home.resolve(jar.getFileName());
        } catch (IOException e) {
            throw new CannotStart(part.title() + " cannot be unpacked: " + e.getMessage() + ".", e);
        }
    }

    /** Beside its place first, so that a start that was interrupted leaves nothing half-done. */
    private void unpack(Part part, Path jar, Path home) throws IOException {
        Path unfinished = Files.createTempDirectory(place, "unpacking-");
        Path log = Files.createTempFile(place, "unpacking-", ".log");
        Child unpacking = Child.start(
                new Child.Command(
                        List.of(
                                Jvm.java(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Djarmode=tools",
                                "-jar",
                                jar.toString(),
                                "extract",
                                "--destination",
                                unfinished.resolve("app").toString()),
                        Map.of()),
                log);
        unpacking.ended().join();
        if (unpacking.exitCode() != 0) {
            throw new CannotStart(part.title() + " cannot be unpacked: " + String.join(" ", unpacking.lastLines(5)));
        }
        Files.move(unfinished.resolve("app"), home, StandardCopyOption.ATOMIC_MOVE);
        Directories.delete(unfinished);
        Directories.delete(log);
    }

    /** Earlier builds go, but not those that a test or another launcher may still be running. */
    private void forgetOthers(Part part, Path current) throws IOException {
        List<Path> others;
        try (Stream<Path> all = Files.list(place)) {
            others = all.filter(home ->
                            home.getFileName().toString().startsWith(part.title() + "-") && !home.equals(current))
                    .toList();
        }
        FileTime longAgo = FileTime.from(Instant.now().minus(KEPT));
        for (Path other : others) {
            if (Files.getLastModifiedTime(other).compareTo(longAgo) < 0) Directories.delete(other);
        }
    }
}
