package org.cpsn.returnees.needs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.returnees.family.FamilyAct;
import org.cpsn.returnees.family.WrongBecause;

/** What can be asked about the needs of a family. */
public sealed interface NeedsCommand extends FamilyAct {

    record Assess(
            String familyId,
            String assessmentId,
            LocalDate assessedOn,
            Map<Area, Weight> household,
            List<ChildsNeeds> children,
            Caseworker by,
            Instant occurredAt)
            implements NeedsCommand {}

    record Withdraw(String familyId, String assessmentId, WrongBecause reason, Caseworker by, Instant occurredAt)
            implements NeedsCommand {}
}
