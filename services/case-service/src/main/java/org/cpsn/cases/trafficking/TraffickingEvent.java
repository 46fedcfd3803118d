package org.cpsn.cases.trafficking;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.platform.personal.Personal;

/** What happened until it was known whether a child is a victim of trafficking. Stored for ever. */
public sealed interface TraffickingEvent extends InCase {

    /**
     * @param ruleVersion of the weights in force then
     * @param score what the indicators summed up to
     * @param grounds why it raises suspicion; empty when it does not
     */
    @JsonTypeName("case.trafficking-screened")
    record Screened(
            String caseId,
            String screeningId,
            Screening screening,
            Personal<String> observations,
            String ruleVersion,
            int score,
            Set<Ground> grounds,
            Instant occurredAt)
            implements TraffickingEvent {

        Outcome outcome() {
            if (!grounds.isEmpty()) return Outcome.SUSPICION;
            return screening.allKnown() ? Outcome.NO_SIGN_SEEN : Outcome.NOT_ALL_KNOWN;
        }

        @Override
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("screeningOutcome", outcome().name());
            if (!grounds.isEmpty()) facts.put("grounds", joined(grounds));
            if (!screening.purposes().isEmpty()) facts.put("exploitationTypes", joined(screening.purposes()));
            return facts;
        }
    }

    /**
     * @param caseworker who had the case then, so that the right people can be told
     * @param before what it was until then; null at the first decision
     * @param screeningId the screening it follows from; null when somebody decided it without one
     */
    @JsonTypeName("case.trafficking-status-determined")
    record StatusDetermined(
            String caseId,
            String childId,
            String municipality,
            String caseworker,
            String decisionId,
            Finding finding,
            TraffickingStatus before,
            String screeningId,
            Personal<String> reason,
            Instant occurredAt)
            implements TraffickingEvent {

        public TraffickingStatus status() {
            return finding.status();
        }

        @Override
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("status", finding.status().name());
            facts.put("decidedBy", finding.decidedBy().name());
            facts.put("decidedOn", finding.decidedOn().toString());
            if (!finding.exploitation().isEmpty()) facts.put("exploitationTypes", joined(finding.exploitation()));
            return facts;
        }
    }

    private static String joined(Set<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }
}
