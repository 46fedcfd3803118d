package org.cpsn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What the operating system says of processes: time on a processor and memory that is resident. Linux only. */
final class Processors {
    private static final double TICKS_PER_SECOND = 100;
    private static final int UTIME = 11;

    private Processors() {}

    /** Processor seconds of these processes and all that live below them, children that ended included. */
    static double seconds(Collection<Long> pids) {
        return withDescendants(pids).mapToDouble(Processors::secondsOf).sum();
    }

    /** Resident megabytes of these processes and all below them; shared pages are shared out, not counted twice. */
    static double residentMegabytes(Collection<Long> pids) {
        return withDescendants(pids)
                .mapToDouble(Processors::proportionalMegabytes)
                .sum();
    }

    private static Stream<Long> withDescendants(Collection<Long> pids) {
        return pids.stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(ProcessHandle::pid)
                .distinct();
    }

    /** user + system time, and that of children it has waited for */
    private static double secondsOf(long pid) {
        var stat = read(Path.of("/proc", String.valueOf(pid), "stat"));
        if (stat.isEmpty()) return 0;
        var fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
        return fields.subList(UTIME, UTIME + 4).stream()
                        .mapToLong(Long::parseLong)
                        .sum()
                / TICKS_PER_SECOND;
    }

    private static double proportionalMegabytes(long pid) {
        return read(Path.of("/proc", String.valueOf(pid), "smaps_rollup"))
                .lines()
                .filter(line -> line.startsWith("Pss:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .sum();
    }

    /** Empty for a process that has gone. */
    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException gone) {
            return "";
        }
    }
}
