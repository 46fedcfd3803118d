package org.cpsn.local.servers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per version and user. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    static Path unpacked(PostgresAccount account) {
        String archive = archiveName();
        byte[] packed = read(archive);
        Path home = cache(account).resolve("postgresql-" + fingerprint(packed));
        if (!Files.exists(home)) {
            unpack(packed, home);
        }
        return home;
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean arm = machine.equals("aarch64") || machine.equals("arm64");
        if (system.startsWith("mac")) {
            return "/postgres-darwin-" + (arm ? "arm_64" : "x86_64") + ".txz";
        }
        return "/postgres-linux-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    private static byte[] read(String archive) {
        try (InputStream in = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (in == null) {
                throw new CannotStart(
                        "PostgreSQL has no binaries for this machine on the class path (" + archive + ").");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL's binaries cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Nobody may not enter root's home, so for nobody the programs go where everybody may look. */
    private static Path cache(PostgresAccount account) {
        Path directory = account == PostgresAccount.NOBODY
                ? Path.of(System.getProperty("java.io.tmpdir"), "cpsn-root")
                : Path.of(System.getProperty("user.home"), ".cache", "cpsn");
        Directories.create(directory);
        if (!Directories.isOurs(directory)) {
            throw new CannotStart(
                    "PostgreSQL's binaries cannot be unpacked: " + directory + " belongs to somebody else.");
        }
        return directory;
    }

    private static String fingerprint(byte[] packed) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(packed), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Into a directory beside it first: whoever looks meanwhile sees all of it or nothing. */
    private static void unpack(byte[] packed, Path home) {
        try {
            Path unfinished = Files.createTempDirectory(
                    home.getParent(),
                    "unpacking-",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            try (TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(packed)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    place(tar, entry, unfinished);
                }
            }
            try {
                Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                Directories.delete(unfinished);
                if (!Files.exists(home)) {
                    throw e;
                }
                // another process was faster with the very same files
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "PostgreSQL's binaries cannot be unpacked to " + home + ": " + e.getMessage() + ".", e);
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("unexpected entry " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
