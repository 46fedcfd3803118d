package org.cpsn.samples;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Properties;

/**
 * The end of the invented year per seed, kept in a file. Without it a second start would draw the same people with
 * other dates, and the services would rightly say that the keys were used for something else.
 */
final class Remembered {
    private final Path file;

    Remembered(Path file) {
        this.file = file;
    }

    /** The end kept for this seed; if there is none, the given one, which is kept from now on. */
    Instant until(long seed, Instant otherwise) throws IOException {
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
        }
        String name = "until." + seed;
        String known = kept.getProperty(name);
        if (known != null) {
            try {
                return Instant.parse(known);
            } catch (DateTimeParseException damaged) {
                throw new IOException(file + " is damaged: " + name + " is not an instant.", damaged);
            }
        }
        kept.setProperty(name, otherwise.toString());
        Path absolute = file.toAbsolutePath();
        Files.createDirectories(absolute.getParent());
        // Written beside and moved into place: a kill in between leaves the old file or the new one, never half.
        Path fresh = absolute.resolveSibling(absolute.getFileName() + ".new");
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            kept.store(writer, "The invented year of the sample data");
        }
        Files.move(fresh, absolute, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return otherwise;
    }
}
