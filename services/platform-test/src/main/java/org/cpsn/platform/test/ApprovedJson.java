package org.cpsn.platform.test;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cpsn.platform.axon.EventJson;
import org.cpsn.platform.axon.EventNames;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;

/**
 * What was once stored or published must read for ever. Every event has its approved JSON under
 * {@code src/test/resources/approved/<root>/<name>.json}; forms it had before stay beside it as {@code <name>.v1.json},
 * {@code <name>.v2.json}, … and are read by every build.
 *
 * <p>{@code -Dcpsn.approve} writes what is missing and, where the form has changed, keeps the old file under the next
 * free {@code .v} number.
 */
public final class ApprovedJson {
    private static final Path APPROVED = Path.of("src", "test", "resources", "approved");
    private static final Path RECEIVED = Path.of("target", "received");

    private final ObjectMapper json;
    private final Path approved;
    private final Path received;
    private final boolean approve;

    ApprovedJson(ObjectMapper json, Path approved, Path received, boolean approve) {
        this.json = json;
        this.approved = approved;
        this.received = received;
        this.approve = approve;
    }

    /**
     * Checks every permitted record of a sealed root, one sample each (more are welcome), written and read as the event
     * store and the outbox write and read them.
     */
    public static void check(Class<?> sealedRoot, Object... samples) {
        new ApprovedJson(EventJson.MAPPER, APPROVED, RECEIVED, System.getProperty("cpsn.approve") != null)
                .checkAll(sealedRoot, samples);
    }

    void checkAll(Class<?> sealedRoot, Object... samples) {
        var types = named(sealedRoot);
        var samplesOf = Stream.of(samples).collect(groupingBy(Object::getClass));
        var complaints = new ArrayList<String>();
        types.forEach((name, type) -> {
            var given = samplesOf.getOrDefault(type, List.of());
            if (given.isEmpty()) {
                complaints.add("no sample of " + name + " (" + type.getName() + ")");
            }
            for (int i = 0; i < given.size(); i++) {
                var file = name + (i == 0 ? "" : "+" + (i + 1)) + ".json";
                checkOne(folderOf(approved, sealedRoot), folderOf(received, sealedRoot), file, given.get(i))
                        .ifPresent(complaints::add);
            }
        });
        samplesOf.keySet().stream()
                .filter(type -> !types.containsValue(type))
                .forEach(type -> complaints.add(type.getName() + " is not a permitted record of " + sealedRoot));
        complaints.addAll(unreadable(folderOf(approved, sealedRoot), types));
        if (!complaints.isEmpty()) {
            throw new AssertionError("Approved JSON of " + sealedRoot.getSimpleName() + ":\n  "
                    + String.join("\n  ", complaints)
                    + "\nTo approve what is new: run the test again with -Dcpsn.approve and review the files.");
        }
    }

    private Optional<String> checkOne(Path approvedFolder, Path receivedFolder, String file, Object sample) {
        var now = json.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(sample) + "\n";
        var approvedFile = approvedFolder.resolve(file);
        if (!sample.equals(json.readValue(now, sample.getClass()))) {
            return Optional.of(file + " does not read back as what was written: " + now);
        }
        if (Files.exists(approvedFile) && saysTheSame(read(approvedFile), now, sample)) {
            return Optional.empty();
        }
        if (approve) {
            if (Files.exists(approvedFile)) {
                move(approvedFile, nextVersion(approvedFile));
            }
            write(approvedFile, now);
            return Optional.empty();
        }
        var receivedFile = receivedFolder.resolve(file);
        write(receivedFile, now);
        return Optional.of(
                Files.exists(approvedFile)
                        ? approvedFile + " differs from what is written now: " + receivedFile
                                + " (stored history keeps the old form: it stays, under a .v number)"
                        : "not approved yet: " + receivedFile);
    }

    /** The order inside a set differs from run to run; inside a list the sample itself tells. */
    private boolean saysTheSame(String approved, String now, Object sample) {
        return inAnyOrder(json.readTree(approved)).equals(inAnyOrder(json.readTree(now)))
                && json.readValue(approved, sample.getClass()).equals(sample);
    }

    private static String inAnyOrder(JsonNode node) {
        if (node.isArray()) {
            return node.values().stream()
                    .map(ApprovedJson::inAnyOrder)
                    .sorted()
                    .toList()
                    .toString();
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .map(field -> field.getKey() + ":" + inAnyOrder(field.getValue()))
                    .toList()
                    .toString();
        }
        return node.toString();
    }

    private List<String> unreadable(Path folder, Map<String, Class<?>> types) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .flatMap(file -> whyUnreadable(file, types).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> whyUnreadable(Path file, Map<String, Class<?>> types) {
        var name = file.getFileName().toString().replaceFirst("(\\+\\d+)?\\.json$", "");
        // a name may itself end in a version (cpsn.case.closed.v1): only then is the last one the file's
        var type = types.getOrDefault(name, types.get(name.replaceFirst("(\\+\\d+)?\\.v\\d+$", "")));
        if (type == null) {
            return Optional.of(file + " was stored once, and nothing reads it any more");
        }
        try {
            JsonNode tree = json.readTree(read(file));
            return json.treeToValue(tree, type) == null ? Optional.of(file + " reads as nothing") : Optional.empty();
        } catch (JacksonException e) {
            return Optional.of(file + " does not read any more: " + e.getOriginalMessage());
        }
    }

    private static Map<String, Class<?>> named(Class<?> sealedRoot) {
        if (!sealedRoot.isSealed()) {
            throw new IllegalArgumentException(sealedRoot + " is not sealed: nobody can list its records");
        }
        var types = new LinkedHashMap<String, Class<?>>();
        EventNames.records(sealedRoot).forEach(type -> {
            var other = types.put(EventNames.nameOf(type), type);
            if (other != null) {
                throw new IllegalArgumentException(type + " and " + other + " are stored under one name");
            }
        });
        return types;
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static Path folderOf(Path parent, Class<?> sealedRoot) {
        return parent.resolve(kebab(sealedRoot.getSimpleName()));
    }

    private static Path nextVersion(Path file) {
        var stem = file.getFileName().toString().replaceFirst("\\.json$", "");
        int version = 1;
        while (Files.exists(file.resolveSibling(stem + ".v" + version + ".json"))) {
            version++;
        }
        return file.resolveSibling(stem + ".v" + version + ".json");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
