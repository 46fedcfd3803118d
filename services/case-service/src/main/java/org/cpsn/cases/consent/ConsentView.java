package org.cpsn.cases.consent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cpsn.platform.axon.Recorded;

/**
 * The ledger to read: what stands now, and every line that was ever written in it.
 *
 * @param entered the line each entry began with, by its id
 * @param lines oldest first
 */
record ConsentView(ConsentLedger ledger, Map<String, Line> entered, List<Line> lines) {

    record Line(ConsentEvent event, Recorded recorded) {}

    static ConsentView of(List<Recorded> events) {
        var lines = events.stream()
                .filter(recorded -> recorded.event() instanceof ConsentEvent)
                .map(recorded -> new Line((ConsentEvent) recorded.event(), recorded))
                .toList();
        var ledger = ConsentLedger.NONE;
        for (var line : lines) ledger = ledger.after(line.event());
        var entered = new HashMap<String, Line>();
        lines.forEach(line -> entered.putIfAbsent(line.event().consentId(), line));
        return new ConsentView(ledger, Map.copyOf(entered), lines);
    }
}
