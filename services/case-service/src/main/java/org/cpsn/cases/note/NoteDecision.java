package org.cpsn.cases.note;

import java.util.List;
import org.cpsn.cases.casefile.Standing;

/** Notes: whoever works on the case writes them; one has no bearing on the next. */
public final class NoteDecision {
    private NoteDecision() {}

    public static List<NoteEvent> decide(Standing standing, NoteCommand command) {
        return switch (command) {
            case NoteCommand.Write c -> {
                standing.mayWork(c);
                yield List.of(new NoteEvent.Written(c.caseId(), c.noteId(), c.about(), c.text(), c.occurredAt()));
            }
        };
    }
}
