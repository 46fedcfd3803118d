package org.cpsn.cases.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the events of a case as a whole say in codes and ids. */
final class Facts {
    private Facts() {}

    static Map<String, String> of(CaseEvent event) {
        var facts = new LinkedHashMap<String, String>();
        switch (event) {
            case CaseEvent.ConcernReported e -> {
                facts.put("source", e.source().name());
                facts.put("concerns", joined(e.concerns()));
                facts.put("urgent", String.valueOf(e.urgent()));
                if (e.familyId() != null) facts.put("familyId", e.familyId());
            }
            case CaseEvent.Registered e -> {
                facts.put("municipality", e.municipality());
                facts.put("caseworker", e.caseworker());
            }
            case CaseEvent.Assigned e -> facts.put("caseworker", e.caseworker());
            case CaseEvent.RiskLevelAssigned e -> facts.put("level", e.level().name());
            case CaseEvent.ReferralNoted e -> {
                facts.put("referralId", e.referralId());
                facts.put("providerId", e.providerId());
                facts.put("serviceType", e.serviceType());
                facts.put("status", e.status().name());
            }
            case CaseEvent.ClosureRequested e -> facts.put("reason", e.reason().name());
            case CaseEvent.ClosureReturned _ -> {}
            case CaseEvent.Reopened e -> facts.put("caseworker", e.caseworker());
            case CaseEvent.Closed e -> facts.put("reason", e.reason().name());
        }
        return facts;
    }

    private static String joined(Set<Concern> concerns) {
        return concerns.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }
}
