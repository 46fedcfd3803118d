package org.cpsn.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpsn.cases.roundtable.Attendance;
import org.cpsn.cases.roundtable.ExtractPart;
import org.cpsn.cases.roundtable.Recommendation;
import org.cpsn.cases.roundtable.RoundtableEvent;
import org.cpsn.cases.roundtable.SeatRole;
import org.cpsn.cases.roundtable.SharingBasis;
import org.cpsn.cases.roundtable.TaskOutcome;
import org.cpsn.cases.roundtable.ViewKind;
import org.cpsn.cases.roundtablenote.RoundtableNoteEvent;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.test.ApprovedJson;
import org.junit.jupiter.api.Test;

class StoredEventsOfRoundtablesTest {
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00.123Z");

    @Test
    void what_a_case_hears_of_a_roundtable_is_stored_as_approved() {
        var sealed = new Personal<String>("p1", "c2VhbGVk");
        var due = LocalDate.of(2026, 4, 1);
        ApprovedJson.check(
                RoundtableNoteEvent.class,
                new RoundtableNoteEvent.Convened("c1", "r1", AT, AT),
                new RoundtableNoteEvent.Moved("c1", "r1", AT, AT),
                new RoundtableNoteEvent.CalledOff("c1", "r1", AT),
                new RoundtableNoteEvent.Decided("c1", "r1", "CASE_REMAINS_OPEN", AT),
                new RoundtableNoteEvent.TaskAgreed("c1", "r1", "t1", "PSYCHOLOGIST", sealed, due, AT),
                new RoundtableNoteEvent.TaskWithdrawn("c1", "r1", "t1", AT),
                new RoundtableNoteEvent.TaskEnded("c1", "r1", "t1", "DONE", AT),
                new RoundtableNoteEvent.Signed("c1", "r1", AT));
    }

    @Test
    void what_happens_at_a_roundtable_is_stored_as_approved() {
        var sealed = new Personal<String>("p1", "c2VhbGVk");
        var place = new Personal<String>("r1", "c2VhbGVk");
        var due = LocalDate.of(2026, 4, 1);
        var parts = Set.of(ExtractPart.IDENTITY);
        ApprovedJson.check(
                RoundtableEvent.class,
                new RoundtableEvent.Convened("r1", "cw-19-01", AT, place, AT, AT),
                new RoundtableEvent.CasePutOnAgenda("r1", "c1", "p1", "19", AT, sealed, AT),
                new RoundtableEvent.CaseTakenOff("r1", "c1", AT),
                new RoundtableEvent.SeatInvited("r1", "s1", SeatRole.PSYCHOLOGIST, "ps-01", "clinic-19", AT),
                new RoundtableEvent.SeatWithdrawn("r1", "s1", AT),
                new RoundtableEvent.Changed("r1", AT, place, AT, List.of("c1"), AT),
                new RoundtableEvent.Cancelled("r1", List.of("c1"), AT),
                new RoundtableEvent.ExtractAgreed(
                        "r1", "c1", Set.of("s1"), parts, SharingBasis.CONSENT, "consent-1", AT),
                new RoundtableEvent.ExtractWithdrawn("r1", "c1", Set.of("s1"), AT),
                new RoundtableEvent.AttendanceNoted("r1", Map.of("s1", Attendance.EXCUSED), AT),
                new RoundtableEvent.ViewGiven("r1", "v1", "c1", "s1", ViewKind.DISSENT, sealed, AT),
                new RoundtableEvent.CaseDecided("r1", "c1", Recommendation.OTHER, sealed, AT),
                new RoundtableEvent.TaskAgreed("r1", "t1", "c1", "s1", SeatRole.PSYCHOLOGIST, sealed, due, AT),
                new RoundtableEvent.TaskWithdrawn("r1", "t1", "c1", AT),
                new RoundtableEvent.TaskOutcomeNoted("r1", "t1", "c1", TaskOutcome.NOT_DONE, AT),
                new RoundtableEvent.MinutesSigned("r1", "s1", true, AT),
                new RoundtableEvent.Concluded("r1", List.of("c1"), AT));
    }
}
