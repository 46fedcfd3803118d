package org.cpsn.cases.serviceprovision;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.cases.casefile.ServiceType;
import org.cpsn.platform.personal.Personal;

/** What happened about services given without a referral. Stored for ever. */
public sealed interface ServiceEvent extends InCase {

    @JsonTypeName("case.service-implemented")
    record Implemented(
            String caseId,
            String serviceId,
            ServiceType type,
            String givenBy,
            Personal<String> outcome,
            Instant occurredAt)
            implements ServiceEvent {
        @Override
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("serviceType", type.name());
            facts.put("givenBy", givenBy);
            return facts;
        }
    }
}
