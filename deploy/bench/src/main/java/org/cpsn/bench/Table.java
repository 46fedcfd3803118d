package org.cpsn.bench;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/** Rows of how long a single reader waits. */
final class Table {
    private static final int SLOW_READS = 3;

    private final int reads;

    /** @param reads how often each is read and counts; before that it is read as often and does not */
    Table(int reads) {
        this.reads = reads;
    }

    interface Read {
        byte[] answer() throws Exception;
    }

    void head() {
        System.out.println("| what | p50 | p95 | longest | KB |");
        System.out.println("|---|---|---|---|---|");
    }

    void row(String what, Read read) throws Exception {
        row(what, reads, read);
    }

    /** What takes seconds is read a few times only. */
    void slowRow(String what, Read read) throws Exception {
        row(what, Math.min(reads, SLOW_READS), read);
    }

    private static void row(String what, int reads, Read read) throws Exception {
        for (int i = 0; i < reads; i++) read.answer();
        var times = new Histogram(3);
        int bytes = 0;
        for (int i = 0; i < reads; i++) {
            long began = System.nanoTime();
            bytes = read.answer().length;
            times.recordValue((System.nanoTime() - began) / 1_000);
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f | %d |%n",
                what,
                times.getValueAtPercentile(50) / 1_000.0,
                times.getValueAtPercentile(95) / 1_000.0,
                times.getMaxValue() / 1_000.0,
                bytes / 1_024);
    }
}
