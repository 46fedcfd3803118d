package org.cpsn.notifications.liaison;

import java.time.Instant;
import java.util.Map;
import org.cpsn.platform.axon.Recorded;

/**
 * One entry as partners read it: a CloudEvent 1.0 in the JSON format. What is stored beside it (the reference of the
 * case, who did it, for whom) is not in it.
 *
 * @param subject the child's pseudonym
 * @param position its place in the feed: 1, 2, 3 without gaps
 */
record PublishedEntry(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        Map<String, Object> data,
        long position) {
    private static final String SOURCE = "urn:cpsn:liaison";
    private static final String FAMILY = "org.cpsn.liaison.";

    static PublishedEntry of(Recorded recorded) {
        return switch ((LiaisonEvent) recorded.event()) {
            case LiaisonEvent.EntryAdded e ->
                new PublishedEntry(
                        "1.0",
                        recorded.eventId(),
                        SOURCE,
                        FAMILY + typeOf(e.entry()),
                        e.pseudonym(),
                        e.occurredAt(),
                        "application/json",
                        dataOf(e.entry()),
                        recorded.sequence() + 1);
        };
    }

    private static String typeOf(Entry entry) {
        return switch (entry) {
            case Entry.PotentialVictimReported _ -> "potential-victim-reported.v1";
            case Entry.RiskAssessed _ -> "risk-assessed.v1";
            case Entry.CaseClosed _ -> "case-closed.v1";
            case Entry.CaseReopened _ -> "case-reopened.v1";
            case Entry.ChildReturned _ -> "child-returned.v1";
        };
    }

    private static Map<String, Object> dataOf(Entry entry) {
        return switch (entry) {
            case Entry.PotentialVictimReported e ->
                Map.of("exploitation", e.exploitation().stream().sorted().toList(), "urgent", e.urgent());
            case Entry.RiskAssessed e -> Map.of("level", e.level());
            case Entry.CaseClosed e -> Map.of("outcome", e.outcome());
            case Entry.CaseReopened _ -> Map.of();
            case Entry.ChildReturned e ->
                Map.of(
                        "returnType", e.returnType(),
                        "countryOfReturn", e.from(),
                        "arrivedIn", e.arrivedIn().toString());
        };
    }
}
