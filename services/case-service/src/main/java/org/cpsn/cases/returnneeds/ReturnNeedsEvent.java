package org.cpsn.cases.returnneeds;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cpsn.cases.casefile.InCase;

/** What was heard about what a returned child needs. Stored for ever. */
public sealed interface ReturnNeedsEvent extends InCase {

    /** @param needs codes of where help is needed, as returnee-service says them */
    @JsonTypeName("case.return-needs-noted")
    record Noted(
            String caseId,
            String familyId,
            String assessmentId,
            Set<String> needs,
            boolean urgent,
            boolean traffickingSigns,
            Instant occurredAt)
            implements ReturnNeedsEvent {
        @Override
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            if (!needs.isEmpty())
                facts.put("childrensNeeds", needs.stream().sorted().collect(Collectors.joining(",")));
            facts.put("urgent", String.valueOf(urgent));
            if (traffickingSigns) facts.put("traffickingSigns", "true");
            return facts;
        }
    }
}
