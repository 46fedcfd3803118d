package org.cpsn.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.cpsn.local.servers.CannotStart;

/**
 * How a {@link LocalStack} is to be started.
 *
 * @param root the directory of the project
 * @param home where data, logs and secrets stay; null for a temporary directory that is deleted at the end
 * @param ports where everything listens
 * @param parts what is started besides the servers
 * @param javaFlags the flags of the parts' Java, added after the usual ones and so stronger
 * @param frugal little memory and a quick start at the price of top speed
 * @param extra additional environment of single parts
 * @param restart whether a part that ends by itself is started again
 * @param log where progress is told
 */
public record StackOptions(
        Path root,
        Path home,
        StackPorts ports,
        Set<Part> parts,
        List<String> javaFlags,
        boolean frugal,
        Map<Part, Map<String, String>> extra,
        boolean restart,
        Consumer<String> log) {

    public StackOptions {
        parts = Set.copyOf(parts);
        javaFlags = List.copyOf(javaFlags);
        extra = Map.copyOf(extra);
    }

    /** Everything on free ports with data that is thrown away: what a test wants. */
    public static StackOptions forTests() {
        return new StackOptions(
                projectDirectory(),
                null,
                StackPorts.free(),
                Set.of(Part.values()),
                List.of(),
                true,
                Map.of(),
                false,
                line -> {});
    }

    /** Found upwards from where this process was started, or said by the system property {@code cpsn.root}. */
    static Path projectDirectory() {
        String said = System.getProperty("cpsn.root");
        if (said != null) return Path.of(said).toAbsolutePath();
        for (Path place = Path.of("").toAbsolutePath(); place != null; place = place.getParent()) {
            if (Files.isDirectory(place.resolve("shared-events")) && Files.exists(place.resolve("pom.xml"))) {
                return place;
            }
        }
        throw new CannotStart("The project's directory cannot be found from "
                + Path.of("").toAbsolutePath() + ": start inside it or set the system property cpsn.root.");
    }

    public StackOptions in(Path newHome) {
        return new StackOptions(root, newHome, ports, parts, javaFlags, frugal, extra, restart, log);
    }

    public StackOptions on(StackPorts newPorts) {
        return new StackOptions(root, home, newPorts, parts, javaFlags, frugal, extra, restart, log);
    }

    public StackOptions only(Part... chosen) {
        return new StackOptions(root, home, ports, Set.of(chosen), javaFlags, frugal, extra, restart, log);
    }

    /** Flags for the Java of every part, for example a larger heap. */
    public StackOptions withJavaFlags(String... flags) {
        return new StackOptions(root, home, ports, parts, List.of(flags), frugal, extra, restart, log);
    }

    /** The compiler that takes longer to warm up and reaches full speed: for measurements. */
    public StackOptions atFullSpeed() {
        return new StackOptions(root, home, ports, parts, javaFlags, false, extra, restart, log);
    }

    public StackOptions withEnvironment(Part part, String variable, String value) {
        Map<Part, Map<String, String>> more = new EnumMap<>(Part.class);
        more.putAll(extra);
        Map<String, String> ofPart = new HashMap<>(more.getOrDefault(part, Map.of()));
        ofPart.put(variable, value);
        more.put(part, Map.copyOf(ofPart));
        return new StackOptions(root, home, ports, parts, javaFlags, frugal, more, restart, log);
    }

    StackOptions restarting() {
        return new StackOptions(root, home, ports, parts, javaFlags, frugal, extra, true, log);
    }

    public StackOptions tellingProgress(Consumer<String> listener) {
        return new StackOptions(root, home, ports, parts, javaFlags, frugal, extra, restart, listener);
    }
}
