package org.cpsn.partner;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;

/**
 * The partner's copy: {@code entries.jsonl}, one entry a line, in order. What is acknowledged is on the disk before;
 * what a crash has torn is cut off and fetched again. One process at a time.
 */
final class Store implements AutoCloseable {
    private static final String BEGINNING = "org.cpsn.feed/1 ";

    private final Path entries;
    private final Path checkpoints;
    private final FileChannel lockFile;
    private final FileLock lock;
    private FileChannel channel;
    private long position;
    private String hash;
    private final Set<String> recalled = new HashSet<>();

    private Store(Path folder, String feed, FileChannel lockFile, FileLock lock) {
        this.entries = folder.resolve("entries.jsonl");
        this.checkpoints = folder.resolve("checkpoints.jsonl");
        this.lockFile = lockFile;
        this.lock = lock;
        this.hash = Canonical.sha256(BEGINNING + feed);
    }

    /**
     * Opens the folder, makes it where there is none, and checks every entry in it.
     *
     * @throws Broken when it holds something that cannot be: then nothing is changed
     */
    static Store open(Path folder, String feed) throws IOException {
        Files.createDirectories(folder);
        var lockFile = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = lockFile.tryLock();
        if (lock == null) {
            lockFile.close();
            throw new Broken("another client works in " + folder);
        }
        var store = new Store(folder, feed, lockFile, lock);
        try {
            store.recover();
            return store;
        } catch (IOException | RuntimeException unusable) {
            store.close();
            throw unusable;
        }
    }

    private void recover() throws IOException {
        channel =
                FileChannel.open(entries, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        cutTornLine(channel);
        var stillThere = new HashSet<String>();
        read(entry -> {
            entry.wrongAfter(position, hash).ifPresent(wrong -> {
                throw new Broken(wrong);
            });
            advance(entry);
            if (entry.hasData()) stillThere.add(entry.id());
        });
        channel.position(channel.size());
        stillThere.retainAll(recalled);
        // a crash came between the recall and the deleting
        if (!stillThere.isEmpty()) forgetRecalled();
        cutTornCheckpoint();
    }

    /** A line that was being written when the power went has no end. */
    private static void cutTornLine(FileChannel file) throws IOException {
        long end = file.size();
        var one = ByteBuffer.allocate(1);
        while (end > 0) {
            one.clear();
            file.read(one, end - 1);
            if (one.get(0) == '\n') break;
            end--;
        }
        if (end < file.size()) {
            file.truncate(end);
            file.force(true);
        }
    }

    private void cutTornCheckpoint() throws IOException {
        try (var file = FileChannel.open(
                checkpoints, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            cutTornLine(file);
        }
    }

    private void read(Consumer<Entry> each) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(entries)) {
            long number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                each.accept(parsed(line, number));
            }
        }
    }

    private static Entry parsed(String line, long number) {
        try {
            return new Entry(Canonical.JSON.readTree(line));
        } catch (JacksonException unreadable) {
            throw new Broken("line " + number + " of the store cannot be read");
        }
    }

    private void advance(Entry entry) {
        position = entry.position();
        hash = entry.hash();
        recalled.addAll(entry.recalls());
    }

    /** Up to where everything is here. */
    long position() {
        return position;
    }

    /** Of the last entry. */
    String hash() {
        return hash;
    }

    /**
     * Checks the entries and keeps them: when this returns, they are on the disk.
     *
     * @throws Broken when one does not follow the one before: then none of them is kept
     */
    void append(List<Entry> more) throws IOException {
        long at = position;
        var last = hash;
        var lines = new ByteArrayOutputStream();
        boolean takesBack = false;
        for (var entry : more) {
            entry.wrongAfter(at, last).ifPresent(wrong -> {
                throw new Broken(wrong);
            });
            at = entry.position();
            last = entry.hash();
            takesBack |= !entry.recalls().isEmpty();
            lines.writeBytes((entry.line() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        write(channel, lines.toByteArray());
        channel.force(true);
        more.forEach(this::advance);
        if (takesBack) forgetRecalled();
    }

    /** Deletes what was taken back: the file is written anew beside the old one, and takes its place. */
    private void forgetRecalled() throws IOException {
        var unfinished = entries.resolveSibling("entries.unfinished");
        var lines = new ByteArrayOutputStream();
        read(entry -> lines.writeBytes(((recalled.contains(entry.id()) ? entry.withoutData() : entry).line() + "\n")
                .getBytes(StandardCharsets.UTF_8)));
        try (var file = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            write(file, lines.toByteArray());
            file.force(true);
        }
        channel.close();
        Files.move(unfinished, entries, StandardCopyOption.ATOMIC_MOVE);
        sync(entries.getParent());
        channel = FileChannel.open(entries, StandardOpenOption.WRITE, StandardOpenOption.READ);
        channel.position(channel.size());
    }

    /** Keeps a checkpoint whose signature was found good: the proof of what was told. */
    void keep(Checkpoint checkpoint) throws IOException {
        try (var file = FileChannel.open(checkpoints, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            write(file, (checkpoint.line() + "\n").getBytes(StandardCharsets.UTF_8));
            file.force(true);
        }
    }

    List<Checkpoint> checkpoints() throws IOException {
        try (var lines = Files.lines(checkpoints)) {
            return lines.map(line -> new Checkpoint(Canonical.JSON.readTree(line)))
                    .toList();
        }
    }

    /** Every entry, in order. */
    void forEach(Consumer<Entry> each) throws IOException {
        read(each);
    }

    /** True when a message was taken back. */
    boolean isRecalled(String id) {
        return recalled.contains(id);
    }

    private static void write(FileChannel file, byte[] bytes) throws IOException {
        var left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) file.write(left);
    }

    /** The new name of a file is on the disk only once its folder is. */
    private static void sync(Path folder) throws IOException {
        try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        if (channel != null) channel.close();
        lock.release();
        lockFile.close();
    }
}
