package org.cpsn.returnees.classes;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.cpsn.returnees.family.InFamily;

/** What happened about the classes a family's children go to beside school. Stored for ever. */
public sealed interface ClassEvent extends InFamily {
    String classId();

    @JsonTypeName("family.class-joined")
    record ClassJoined(
            String familyId,
            String classId,
            String childId,
            ClassKind kind,
            String providerId,
            LocalDate on,
            Instant occurredAt)
            implements ClassEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "person", childId, "classKind", kind.name(), "providerId", providerId, "joinedOn", on.toString());
        }
    }

    @JsonTypeName("family.attendance-recorded")
    record AttendanceRecorded(
            String familyId, String classId, Period period, int held, int attended, Instant occurredAt)
            implements ClassEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "attendanceFrom",
                    period.from().toString(),
                    "lessonsHeld",
                    String.valueOf(held),
                    "lessonsAttended",
                    String.valueOf(attended));
        }
    }

    @JsonTypeName("family.class-left")
    record ClassLeft(String familyId, String classId, LocalDate on, LeftClassReason reason, Instant occurredAt)
            implements ClassEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("leftClassOn", on.toString(), "leftClassReason", reason.name());
        }
    }
}
