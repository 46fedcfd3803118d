package org.cpsn.cases.roundtablenote;

import static org.cpsn.cases.roundtablenote.RoundtableNoteRule.CONVENED_FIRST;
import static org.cpsn.cases.roundtablenote.RoundtableNoteRule.THE_ROUNDTABLE_TELLS;

import java.util.List;
import org.cpsn.cases.casefile.Standing;
import org.cpsn.platform.security.Role;

/** What a case notes of a roundtable: everything it is told, also when it was closed meanwhile. */
public final class RoundtableNoteDecision {
    private RoundtableNoteDecision() {}

    /** @param standing there is such a case; how it stands does not matter */
    public static List<RoundtableNoteEvent> decide(
            NotedRoundtables state, Standing standing, RoundtableNoteCommand command) {
        return switch (command) {
            case RoundtableNoteCommand.Note c -> note(state, c);
        };
    }

    private static List<RoundtableNoteEvent> note(NotedRoundtables state, RoundtableNoteCommand.Note c) {
        if (!c.by().is(Role.SYSTEM)) throw THE_ROUNDTABLE_TELLS.broken();
        if (state.haveHeard(c.happened())) return List.of();
        if (!(c.happened() instanceof RoundtableNoteEvent.Convened)
                && !state.know(c.happened().roundtableId())) throw CONVENED_FIRST.broken();
        return List.of(c.happened());
    }
}
