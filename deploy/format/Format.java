import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Checks or mends the layout of every Java source below a folder: {@code check <folder>} or {@code apply <folder>}. Run
 * by the build as a single source file, with the formatter on its class path.
 */
final class Format {

    private static final Set<String> NOT_SOURCES = Set.of("target", ".git", ".cpsn", "node_modules");

    private enum Outcome {
        FINE,
        DIFFERENT,
        UNREADABLE
    }

    private record Looked(Path file, Outcome outcome, String detail) {}

    private Format() {}

    public static void main(String[] args) throws IOException {
        var apply = args[0].equals("apply");
        var root = Path.of(args[1]).toAbsolutePath().normalize();
        var formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .formatJavadoc(true)
                .build());
        var looked = sourcesBelow(root).parallelStream()
                .map(file -> look(formatter, file, apply))
                .toList();
        var unreadable =
                looked.stream().filter(l -> l.outcome() == Outcome.UNREADABLE).toList();
        var different =
                looked.stream().filter(l -> l.outcome() == Outcome.DIFFERENT).toList();
        unreadable.forEach(l -> System.err.println("cannot read " + root.relativize(l.file()) + ": " + l.detail()));
        different.forEach(
                l -> System.err.println((apply ? "formatted " : "not formatted: ") + root.relativize(l.file())));
        if (!unreadable.isEmpty() || (!apply && !different.isEmpty())) {
            System.err.println("Mend the layout with: mvn -q -N verify -Dformat=apply");
            System.exit(1);
        }
    }

    private static List<Path> sourcesBelow(Path root) throws IOException {
        var sources = new ArrayList<Path>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_SOURCES.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java")) {
                    sources.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return sources;
    }

    private static Looked look(Formatter formatter, Path file, boolean apply) {
        try {
            var before = Files.readString(file);
            var after = formatter.formatSourceAndFixImports(before);
            if (before.equals(after)) {
                return new Looked(file, Outcome.FINE, "");
            }
            if (apply) {
                Files.writeString(file, after);
            }
            return new Looked(file, Outcome.DIFFERENT, "");
        } catch (FormatterException | IOException e) {
            return new Looked(file, Outcome.UNREADABLE, e.getMessage());
        }
    }
}
