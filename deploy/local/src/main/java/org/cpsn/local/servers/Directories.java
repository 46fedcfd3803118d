package org.cpsn.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** The few things done to directories, each with a sentence for when it does not work. */
public final class Directories {

    private Directories() {}

    public static Path create(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new CannotStart("The directory " + directory + " cannot be made: " + e.getMessage() + ".", e);
        }
    }

    public static Path temporary(String prefix) {
        try {
            return Files.createTempDirectory(prefix);
        } catch (IOException e) {
            throw new CannotStart("No temporary directory can be made: " + e.getMessage() + ".", e);
        }
    }

    /** A temporary file only its owner may read. */
    static Path secretFile(String prefix, String content) {
        try {
            // temporary files are made readable for their owner alone
            return Files.writeString(Files.createTempFile(prefix, ""), content, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CannotStart("No temporary file can be written: " + e.getMessage() + ".", e);
        }
    }

    static boolean isOurs(Path directory) {
        try {
            Path probe = Files.createTempFile(directory, "probe", "");
            boolean ours = Files.getOwner(directory).equals(Files.getOwner(probe));
            Files.delete(probe);
            return ours;
        } catch (IOException e) {
            return false;
        }
    }

    /** Deletes a file or a directory with all it holds; null and what is not there are fine. */
    public static void delete(Path path) {
        if (path == null || !Files.exists(path)) {
            return;
        }
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException problem) throws IOException {
                    Files.deleteIfExists(directory);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException problem) {
                    // a server that is just ending may delete its own files while we walk
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
