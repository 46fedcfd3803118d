package org.cpsn.returnees.enrolment;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.cpsn.returnees.family.InFamily;

/** What happened about the school of a family's children. Stored for ever. */
public sealed interface EnrolmentEvent extends InFamily {
    String childId();

    @JsonTypeName("family.school-age-stated")
    record SchoolAgeStated(String familyId, String childId, boolean ofSchoolAge, Instant occurredAt)
            implements EnrolmentEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("person", childId, "ofSchoolAge", String.valueOf(ofSchoolAge));
        }
    }

    /**
     * By when a child goes to school.
     *
     * @param round one more each time it is waited for anew
     * @param days after it came, with the family or later, by the rules in force
     */
    @JsonTypeName("family.enrolment-due")
    record EnrolmentDue(
            String familyId,
            String childId,
            int round,
            String municipality,
            String worker,
            Instant due,
            int days,
            String ruleVersion,
            Instant occurredAt)
            implements EnrolmentEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("person", childId, "due", due.toString());
        }
    }

    @JsonTypeName("family.enrolment-confirmed")
    record EnrolmentConfirmed(String familyId, String childId, LocalDate on, Grade grade, Instant occurredAt)
            implements EnrolmentEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("person", childId, "enrolledOn", on.toString(), "grade", grade.name());
        }
    }

    @JsonTypeName("family.enrolment-not-possible")
    record EnrolmentNotPossible(String familyId, String childId, NotEnrolledReason reason, Instant occurredAt)
            implements EnrolmentEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("person", childId, "notEnrolledReason", reason.name());
        }
    }

    @JsonTypeName("family.enrolment-ended")
    record EnrolmentEnded(String familyId, String childId, int round, Ended outcome, Instant occurredAt)
            implements EnrolmentEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("person", childId, "dueOutcome", outcome.name());
        }
    }
}
