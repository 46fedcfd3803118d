package org.cpsn.returnees.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.returnees.family.FamilyAct;
import org.cpsn.returnees.rules.ReintegrationRules;

/** What can be asked about the school of a family's children. */
public sealed interface EnrolmentCommand extends FamilyAct {

    /** @param ofSchoolAge by child; who is not here stays as it was */
    record StateAges(
            String familyId,
            Map<String, Boolean> ofSchoolAge,
            ReintegrationRules.Version rules,
            Caseworker by,
            Instant occurredAt)
            implements EnrolmentCommand {}

    record Confirm(String familyId, String childId, LocalDate on, Grade grade, Caseworker by, Instant occurredAt)
            implements EnrolmentCommand {}

    record NotPossible(String familyId, String childId, NotEnrolledReason reason, Caseworker by, Instant occurredAt)
            implements EnrolmentCommand {}
}
