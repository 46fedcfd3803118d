package org.cpsn.cases.returnneeds;

import java.util.List;
import org.cpsn.cases.casefile.Standing;
import org.cpsn.platform.security.Role;

/**
 * What a returned child needs joins the history of its case, whether that is open or closed: it is true all the same.
 */
public final class ReturnNeedsDecision {
    private ReturnNeedsDecision() {}

    /** @param standing of a case that exists: whoever has none says so itself */
    public static List<ReturnNeedsEvent> decide(Standing standing, ReturnNeedsCommand command) {
        return switch (command) {
            case ReturnNeedsCommand.Note c -> {
                if (!c.by().is(Role.SYSTEM)) throw ReturnNeedsRule.RETURNEES_SAY_SO.broken();
                // what lies before the report is what led to it
                var at = c.occurredAt().isBefore(standing.reportedAt()) ? standing.reportedAt() : c.occurredAt();
                yield List.of(new ReturnNeedsEvent.Noted(
                        c.caseId(), c.familyId(), c.assessmentId(), c.needs(), c.urgent(), c.traffickingSigns(), at));
            }
        };
    }
}
