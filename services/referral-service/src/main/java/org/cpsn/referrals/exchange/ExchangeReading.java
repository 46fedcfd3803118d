package org.cpsn.referrals.exchange;

import java.util.List;
import java.util.Optional;
import org.cpsn.platform.axon.History;
import org.cpsn.platform.axon.Recorded;
import org.springframework.stereotype.Component;

/** One exchange read from the event store, the only truth. */
@Component
class ExchangeReading {
    private final History histories;

    ExchangeReading(History histories) {
        this.histories = histories;
    }

    record Read(String exchangeId, Exchange now, List<Recorded> events) {
        long version() {
            return events.getLast().sequence();
        }
    }

    /** Empty where there is no such exchange; an id of something else is none. */
    Optional<Read> of(String exchangeId) {
        var events = histories.of(exchangeId);
        if (events.isEmpty() || !(events.getFirst().event() instanceof ExchangeEvent)) return Optional.empty();
        var now = Exchange.NONE;
        for (var recorded : events) now = now.after((ExchangeEvent) recorded.event());
        return Optional.of(new Read(exchangeId, now, events));
    }
}
