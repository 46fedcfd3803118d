package org.cpsn.cases.incident;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.platform.personal.Personal;

/** What became known of what was done to a child. Stored for ever. */
public sealed interface IncidentEvent extends InCase {

    /** @param occurredAt when it became known */
    @JsonTypeName("case.incident-recorded")
    record Recorded(
            String caseId,
            String incidentId,
            LocalDate incidentDate,
            ViolenceType violenceType,
            IncidentLocation location,
            PreviousIncidents previousIncidents,
            PerpetratorRelationship perpetrator,
            Personal<String> account,
            Instant occurredAt)
            implements IncidentEvent {
        @Override
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("incidentDate", incidentDate.toString());
            facts.put("violenceType", violenceType.name());
            facts.put("incidentLocation", location.name());
            facts.put("previousIncidents", previousIncidents.name());
            facts.put("perpetrator", perpetrator.name());
            return facts;
        }
    }
}
