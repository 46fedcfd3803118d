package org.cpsn.cases.trafficking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cpsn.platform.axon.Recorded;

/**
 * What was seen and decided in a case, each newest first.
 *
 * @param decisions the first one is what holds now
 */
record TraffickingView(List<Screened> screenings, List<Determined> decisions) {
    record Screened(TraffickingEvent.Screened event, Recorded recorded) {}

    record Determined(TraffickingEvent.StatusDetermined event, Recorded recorded) {}

    static TraffickingView of(List<Recorded> events) {
        var screenings = new ArrayList<Screened>();
        var decisions = new ArrayList<Determined>();
        for (var recorded : events.reversed())
            if (recorded.event() instanceof TraffickingEvent event)
                switch (event) {
                    case TraffickingEvent.Screened e -> screenings.add(new Screened(e, recorded));
                    case TraffickingEvent.StatusDetermined e -> decisions.add(new Determined(e, recorded));
                }
        return new TraffickingView(List.copyOf(screenings), List.copyOf(decisions));
    }

    Optional<TraffickingStatus> status() {
        return decisions.stream().findFirst().map(one -> one.event().status());
    }
}
