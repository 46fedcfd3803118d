package org.cpsn.bench;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** As many as they can do side by side for a while. */
final class Load {
    static final int WORKERS = 8;

    private Load() {}

    /** One act; the worker's number is given so that each can keep to its own subjects. */
    interface Act {
        void by(int worker) throws Exception;
    }

    /** Acts per second of {@value #WORKERS} workers who do one after the other. */
    static double perSecond(Duration length, Act act) throws Exception {
        var done = new LongAdder();
        long started = System.nanoTime();
        long until = started + length.toNanos();
        try (var workers = Executors.newFixedThreadPool(WORKERS)) {
            var all = IntStream.range(0, WORKERS)
                    .<Future<?>>mapToObj(worker -> workers.submit(() -> {
                        while (System.nanoTime() < until) {
                            act.by(worker);
                            done.increment();
                        }
                        return null;
                    }))
                    .toList();
            for (var one : all) one.get();
        }
        return done.sum() * 1e9 / (System.nanoTime() - started);
    }
}
