package org.cpsn.cases.juvenilejustice;

import java.util.List;
import java.util.stream.Stream;
import org.cpsn.cases.casefile.CaseAlert;
import org.cpsn.platform.axon.Recorded;
import org.springframework.stereotype.Component;

/** Everybody who opens the case sees that there is something in this room. */
@Component
class JusticeAlert implements CaseAlert {
    private static final String ALERT = "CONFLICT_WITH_LAW";

    @Override
    public Stream<String> in(List<Recorded> events) {
        boolean any = events.stream().anyMatch(recorded -> recorded.event() instanceof JusticeEvent);
        return any ? Stream.of(ALERT) : Stream.empty();
    }
}
