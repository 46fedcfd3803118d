package org.cpsn.notifications.liaison;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the feed knows, as far as deciding goes.
 *
 * @param open pseudonym of the child by reference, for cases partners follow
 * @param seen references of all cases and returns that were ever told
 */
record LiaisonFeed(Map<String, String> open, Set<String> seen) {
    static final LiaisonFeed EMPTY = new LiaisonFeed(Map.of(), Set.of());

    LiaisonFeed after(LiaisonEvent event) {
        return switch (event) {
            case LiaisonEvent.EntryAdded e -> after(e);
        };
    }

    private LiaisonFeed after(LiaisonEvent.EntryAdded e) {
        return switch (e.entry()) {
            case Entry.PotentialVictimReported _ -> new LiaisonFeed(opened(e), seenNow(e));
            case Entry.RiskAssessed _ -> this;
            case Entry.CaseClosed _ -> new LiaisonFeed(closed(e), seen);
            case Entry.ChildReturned _ -> new LiaisonFeed(open, seenNow(e));
        };
    }

    private Map<String, String> opened(LiaisonEvent.EntryAdded e) {
        var more = new HashMap<>(open);
        more.put(e.reference(), e.pseudonym());
        return Collections.unmodifiableMap(more);
    }

    private Map<String, String> closed(LiaisonEvent.EntryAdded e) {
        var fewer = new HashMap<>(open);
        fewer.remove(e.reference());
        return Collections.unmodifiableMap(fewer);
    }

    private Set<String> seenNow(LiaisonEvent.EntryAdded e) {
        var more = new HashSet<>(seen);
        more.add(e.reference());
        return Collections.unmodifiableSet(more);
    }
}
