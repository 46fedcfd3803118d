package org.cpsn.cases.attachment;

import java.util.List;
import org.cpsn.cases.casefile.Standing;

/** Documents: whoever works on the case attaches them; one has no bearing on the next. */
public final class AttachmentDecision {
    private AttachmentDecision() {}

    public static List<AttachmentEvent> decide(Standing standing, AttachmentCommand command) {
        return switch (command) {
            case AttachmentCommand.Attach c -> {
                standing.mayWork(c);
                yield List.of(new AttachmentEvent.Attached(
                        c.caseId(), c.attachmentId(), c.kind(), c.bytes(), c.sha256(), c.name(), c.occurredAt()));
            }
        };
    }
}
