package org.cpsn.cases.incident;

import java.time.Instant;
import java.time.LocalDate;
import org.cpsn.cases.casefile.CaseAct;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Caseworker;

/** What can be asked about what was done to a child. */
public sealed interface IncidentCommand extends CaseAct {

    /**
     * @param incidentDate the day it happened, often long before the report
     * @param account what happened, in words; the only place for a name. Null when nothing was written
     * @param occurredAt when it became known
     */
    record RecordIncident(
            String caseId,
            String incidentId,
            LocalDate incidentDate,
            ViolenceType violenceType,
            IncidentLocation location,
            PreviousIncidents previousIncidents,
            PerpetratorRelationship perpetrator,
            Personal<String> account,
            Caseworker by,
            Instant occurredAt)
            implements IncidentCommand {}
}
