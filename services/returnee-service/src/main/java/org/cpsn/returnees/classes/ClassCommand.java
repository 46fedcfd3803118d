package org.cpsn.returnees.classes;

import java.time.Instant;
import java.time.LocalDate;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.returnees.family.FamilyAct;

/** What can be asked about the classes a family's children go to beside school. */
public sealed interface ClassCommand extends FamilyAct {

    /** @param providerId who holds it, as the directory of providers knows it */
    record Join(
            String familyId,
            String classId,
            String childId,
            ClassKind kind,
            String providerId,
            LocalDate on,
            Caseworker by,
            Instant occurredAt)
            implements ClassCommand {}

    /** Once more for the same period: that is how it was. */
    record Attend(
            String familyId, String classId, Period period, int held, int attended, Caseworker by, Instant occurredAt)
            implements ClassCommand {}

    record Leave(
            String familyId, String classId, LocalDate on, LeftClassReason reason, Caseworker by, Instant occurredAt)
            implements ClassCommand {}
}
