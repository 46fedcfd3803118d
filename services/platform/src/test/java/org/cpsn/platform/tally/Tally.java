package org.cpsn.platform.tally;

import java.util.List;
import org.cpsn.platform.tally.TallyEvent.Closed;
import org.cpsn.platform.tally.TallyEvent.Counted;
import org.cpsn.platform.tally.TallyEvent.Opened;

/** The state of a tally and its decisions. */
public record Tally(boolean open, boolean closed, int total) {
    public static final Tally ABSENT = new Tally(false, false, 0);

    List<TallyEvent> decide(TallyCommand command) {
        if (closed && command instanceof TallyCommand.Count) throw TallyRule.CLOSED_COUNTS_NO_MORE.broken();
        return switch (command) {
            case TallyCommand.Open it -> open ? List.of() : List.of(new Opened(it.subject(), TallyCommand.NOON));
            case TallyCommand.Count it when open -> List.of(new Counted(it.subject(), total + 1, TallyCommand.NOON));
            case TallyCommand.Count it ->
                List.of(new Opened(it.subject(), TallyCommand.NOON), new Counted(it.subject(), 1, TallyCommand.NOON));
            case TallyCommand.Close it ->
                closed || !open ? List.of() : List.of(new Closed(it.subject(), TallyCommand.NOON));
        };
    }

    public Tally after(TallyEvent event) {
        return switch (event) {
            case Opened _ -> new Tally(true, closed, total);
            case Counted counted -> new Tally(open, closed, counted.total());
            case Closed _ -> new Tally(open, true, total);
        };
    }
}
