package org.cpsn.notifications.followups;

import java.time.Instant;
import java.util.List;
import org.cpsn.notifications.clock.ClockCommand;
import org.cpsn.notifications.clock.ClockTable;
import org.cpsn.platform.due.Due;
import org.springframework.stereotype.Component;

/**
 * Lets every clock speak whose moment has come. A clock that has spoken is due again only at its next moment, so a
 * service that stood still says once what is the newest.
 */
@Component
class ClocksDue implements Due {
    /** What is left over is seen to in the next round. */
    private static final int AT_ONCE = 20_000;

    private final ClockTable clocks;

    ClocksDue(ClockTable clocks) {
        this.clocks = clocks;
    }

    @Override
    public List<Errand> by(Instant now) {
        return clocks.due(now, AT_ONCE).stream()
                .map(due -> new Errand(
                        due.clocks() + "/" + due.number() + "/" + due.over(),
                        new ClockCommand.Speak(due.clocks(), due.number(), now)))
                .toList();
    }
}
