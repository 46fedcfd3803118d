package org.cpsn.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.cpsn.local.servers.CannotStart;
import org.cpsn.local.servers.Directories;

/** Sees to it that one directory of data has one launcher. The system lets go of the lock when the launcher ends. */
final class OnlyOne implements AutoCloseable {
    private final FileChannel channel;
    private final Path pidFile;

    private OnlyOne(FileChannel channel, Path pidFile) {
        this.channel = channel;
        this.pidFile = pidFile;
    }

    static OnlyOne in(Path home) {
        Directories.create(home);
        Path pidFile = home.resolve("pid");
        try {
            FileChannel channel =
                    FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                String who = Files.exists(pidFile)
                        ? " (process " + Files.readString(pidFile).strip() + ")"
                        : "";
                throw new CannotStart("CPSN is already running here" + who
                        + ": use that one, or stop it with Ctrl-C in its window or with ./cpsn stop.");
            }
            Files.writeString(pidFile, ProcessHandle.current().pid() + "\n");
            return new OnlyOne(channel, pidFile);
        } catch (IOException e) {
            throw new CannotStart("The directory " + home + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException inThisVeryProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(pidFile);
        channel.close();
    }
}
