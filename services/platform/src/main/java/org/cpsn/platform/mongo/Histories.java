package org.cpsn.platform.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Gatherer;
import org.cpsn.platform.axon.Recorded;

/** Gathers a stream ordered by subject into one list per subject. */
final class Histories implements Gatherer<Recorded, Histories.Open, List<Recorded>> {
    static final class Open {
        private List<Recorded> history = new ArrayList<>();
    }

    @Override
    public Supplier<Open> initializer() {
        return Open::new;
    }

    @Override
    public Integrator<Open, Recorded, List<Recorded>> integrator() {
        return Integrator.of((open, next, downstream) -> {
            boolean goOn = true;
            if (!open.history.isEmpty() && !open.history.getLast().subject().equals(next.subject())) {
                goOn = downstream.push(open.history);
                open.history = new ArrayList<>();
            }
            open.history.add(next);
            return goOn;
        });
    }

    @Override
    public BiConsumer<Open, Downstream<? super List<Recorded>>> finisher() {
        return (open, downstream) -> {
            if (!open.history.isEmpty()) downstream.push(open.history);
        };
    }
}
