package org.cpsn.notifications.clock;

import java.time.Instant;
import java.util.List;
import org.cpsn.deadlines.Risk;
import org.cpsn.notifications.notice.SubjectType;
import org.cpsn.platform.test.ApprovedJson;
import org.junit.jupiter.api.Test;

class ClockEventTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");

    @Test
    void what_was_ever_stored_still_reads() {
        var ofCase =
                new Matter("FIRST_RESPONSE", SubjectType.CASE, "c1", null, "c1", Risk.HIGH, MONDAY, TUESDAY, "2026-1");
        var ofFamily = new Matter(
                "SCHOOL_ENROLMENT", SubjectType.FAMILY, "f1", "enrolment-1", null, null, MONDAY, TUESDAY, null);
        var arta = new Whose("19", "cw-19-01", null);
        var told = List.of("person:cw-19-01", "role:SUPERVISOR@19");
        ApprovedJson.check(
                ClockEvent.class,
                new ClockEvent.CaseNoted("clocks-c1", true, null, false, true, MONDAY),
                new ClockEvent.CaseNoted("clocks-c1", true, Risk.MEDIUM, true, false, MONDAY),
                new ClockEvent.CaseChangedHands("clocks-c1", arta, MONDAY),
                new ClockEvent.ChangedHands("clocks-f1", 1, new Whose("19", null, "COMMISSION"), false, MONDAY),
                new ClockEvent.Set(
                        "clocks-c1",
                        1,
                        ofCase,
                        arta,
                        true,
                        List.of(
                                new Reminder(Step.APPROACHING, MONDAY, List.of(Audience.RESPONSIBLE)),
                                new Reminder(Step.MISSED, TUESDAY, List.of(Audience.RESPONSIBLE, Audience.SUPERVISOR)),
                                new Reminder(Step.ESCALATED, TUESDAY, List.of(Audience.COORDINATOR))),
                        "2026-1",
                        MONDAY),
                new ClockEvent.Set(
                        "clocks-f1",
                        1,
                        ofFamily,
                        new Whose(null, null, "RETURN_OFFICER"),
                        false,
                        List.of(),
                        "2026-1",
                        MONDAY),
                new ClockEvent.Approaching(
                        "clocks-c1", 1, ofCase, "19", List.of("person:cw-19-01"), 1, TUESDAY, MONDAY),
                new ClockEvent.Missed("clocks-c1", 1, ofCase, "19", told, 2, TUESDAY, TUESDAY),
                new ClockEvent.Escalated("clocks-c1", 1, ofCase, null, List.of("role:COORDINATOR"), 3, null, TUESDAY),
                new ClockEvent.LetGo("clocks-c1", "follow-up-1", TUESDAY),
                new ClockEvent.Met("clocks-c1", 1, true, TUESDAY),
                new ClockEvent.Superseded("clocks-c1", 2, TUESDAY),
                new ClockEvent.Dropped("clocks-c1", 3, "CASE_CLOSED", TUESDAY));
    }
}
