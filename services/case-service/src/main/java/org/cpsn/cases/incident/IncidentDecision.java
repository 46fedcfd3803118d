package org.cpsn.cases.incident;

import static org.cpsn.cases.incident.IncidentRule.INCIDENT_HAS_HAPPENED;

import java.util.List;
import org.cpsn.cases.casefile.Standing;
import org.cpsn.platform.domain.LocalDay;

/** Incidents: they may lie long before the report; only what becomes known comes after it. */
public final class IncidentDecision {
    private IncidentDecision() {}

    public static List<IncidentEvent> decide(Standing standing, IncidentCommand command) {
        return switch (command) {
            case IncidentCommand.RecordIncident c -> {
                standing.mayWork(c);
                if (c.incidentDate().isAfter(LocalDay.of(c.occurredAt()))) throw INCIDENT_HAS_HAPPENED.broken();
                yield List.of(new IncidentEvent.Recorded(
                        c.caseId(),
                        c.incidentId(),
                        c.incidentDate(),
                        c.violenceType(),
                        c.location(),
                        c.previousIncidents(),
                        c.perpetrator(),
                        c.account(),
                        c.occurredAt()));
            }
        };
    }
}
