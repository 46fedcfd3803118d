package org.cpsn.cases.incident;

import static org.cpsn.cases.casefile.CaseRule.CASE_IS_OPEN;
import static org.cpsn.cases.casefile.CaseRule.OWN_CASE;
import static org.cpsn.cases.incident.IncidentRule.INCIDENT_HAS_HAPPENED;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.cpsn.cases.casefile.RiskLevel;
import org.cpsn.cases.casefile.Standing;
import org.cpsn.platform.test.Scenario;
import org.cpsn.platform.test.Staff;
import org.junit.jupiter.api.Test;

class IncidentDecisionTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate LAST_YEAR = LocalDate.parse("2025-11-20");

    @Test
    void an_incident_may_lie_long_before_the_report() {
        in(true).when(record(ARTA, LAST_YEAR)).then(recorded(LAST_YEAR));
    }

    @Test
    void an_incident_may_be_of_the_very_day() {
        var today = LocalDate.parse("2026-03-02");
        in(true).when(record(ARTA, today)).then(recorded(today));
    }

    @Test
    void what_has_not_happened_yet_is_no_incident() {
        in(true).when(record(ARTA, LocalDate.parse("2026-03-03"))).thenRejected(INCIDENT_HAS_HAPPENED);
    }

    @Test
    void nobody_records_an_incident_in_a_case_that_is_not_theirs() {
        in(true).when(record(BESNIK, LAST_YEAR)).thenRejected(OWN_CASE);
    }

    @Test
    void no_incident_is_recorded_in_a_closed_case() {
        in(false).when(record(ARTA, LAST_YEAR)).thenRejected(CASE_IS_OPEN);
    }

    private static IncidentCommand record(Staff by, LocalDate day) {
        return new IncidentCommand.RecordIncident(
                "c1",
                "i1",
                day,
                ViolenceType.PHYSICAL_ASSAULT,
                IncidentLocation.SCHOOL,
                PreviousIncidents.YES,
                PerpetratorRelationship.SCHOOLMATE,
                null,
                by.caseworker(),
                MONDAY);
    }

    private static IncidentEvent recorded(LocalDate day) {
        return new IncidentEvent.Recorded(
                "c1",
                "i1",
                day,
                ViolenceType.PHYSICAL_ASSAULT,
                IncidentLocation.SCHOOL,
                PreviousIncidents.YES,
                PerpetratorRelationship.SCHOOLMATE,
                null,
                MONDAY);
    }

    private static Scenario<Standing, IncidentCommand, IncidentEvent> in(boolean open) {
        var standing = new Standing("child", "19", "cw-19-01", RiskLevel.HIGH, MONDAY, open, Set.of());
        return Scenario.of(standing, (state, event) -> state, IncidentDecision::decide);
    }
}
