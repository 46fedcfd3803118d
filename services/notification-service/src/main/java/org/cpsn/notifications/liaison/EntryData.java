package org.cpsn.notifications.liaison;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** What an entry says, as partners read it. What is not known is left out; sets are sorted, so that hashes hold. */
final class EntryData {
    private EntryData() {}

    static Map<String, Object> of(Entry entry) {
        var data = new TreeMap<String, Object>();
        switch (entry) {
            case Entry.PotentialVictimReported e -> {
                put(data, "exploitation", e.exploitation());
                put(data, "urgent", e.urgent());
            }
            case Entry.RiskAssessed e -> put(data, "level", e.level());
            case Entry.CaseClosed e -> put(data, "outcome", e.outcome());
            case Entry.CaseReopened _ -> {}
            case Entry.ChildReturned e -> {
                put(data, "returnType", e.returnType());
                put(data, "countryOfReturn", e.from());
                put(data, "arrivedIn", e.arrivedIn());
            }
            case Entry.MessageSent e -> {
                put(data, "exchangeId", e.exchangeId());
                put(data, "verb", e.verb());
                put(data, "phase", e.phase());
                put(data, "inReplyTo", e.inReplyTo());
                if (e.child() != null) data.put("child", of(e.child()));
                put(data, "sealed", e.sealed());
            }
            case Entry.Recalled e -> {
                put(data, "exchangeId", e.exchangeId());
                put(data, "messageIds", e.messageIds());
                put(data, "reason", e.reason());
            }
            case Entry.HandBackAnswered e -> {
                put(data, "exchangeId", e.exchangeId());
                put(data, "accepted", e.accepted());
            }
        }
        return data;
    }

    private static Map<String, Object> of(MinimalSet child) {
        var data = new TreeMap<String, Object>();
        put(data, "sex", child.sex());
        put(data, "ageBand", child.ageBand());
        put(data, "citizenship", child.citizenship());
        put(data, "traffickingStatus", child.traffickingStatus());
        put(data, "decidedBy", child.decidedBy());
        put(data, "exploitation", child.exploitation());
        put(data, "countryOfExploitation", child.countryOfExploitation());
        put(data, "languages", child.languages());
        put(data, "accompanied", child.accompanied());
        put(data, "guardianAppointed", child.guardianAppointed());
        put(data, "urgency", child.urgency());
        put(data, "servicesAsked", child.servicesAsked());
        put(data, "legalBasis", child.legalBasis());
        put(data, "expiresOn", child.expiresOn());
        return data;
    }

    private static void put(Map<String, Object> data, String name, Object value) {
        if (value == null) return;
        data.put(
                name,
                switch (value) {
                    case Boolean yes -> yes;
                    case Collection<?> codes ->
                        codes.stream().map(String::valueOf).sorted().toList();
                    default -> value.toString();
                });
    }
}
