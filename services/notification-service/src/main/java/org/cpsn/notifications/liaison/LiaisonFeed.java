package org.cpsn.notifications.liaison;

import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * What the feed knows, as far as deciding goes. It grows for ever, so one entry more must not copy all of it.
 *
 * @param open pseudonym of the child by reference, for cases partners follow
 * @param seen references of all cases and returns that were ever told
 */
record LiaisonFeed(PMap<String, String> open, PSet<String> seen) {
    static final LiaisonFeed EMPTY = new LiaisonFeed(HashTreePMap.empty(), HashTreePSet.empty());

    LiaisonFeed after(LiaisonEvent event) {
        return switch (event) {
            case LiaisonEvent.EntryAdded e -> after(e);
        };
    }

    private LiaisonFeed after(LiaisonEvent.EntryAdded e) {
        return switch (e.entry()) {
            case Entry.PotentialVictimReported _ ->
                new LiaisonFeed(open.plus(e.reference(), e.pseudonym()), seen.plus(e.reference()));
            case Entry.RiskAssessed _ -> this;
            case Entry.CaseClosed _ -> new LiaisonFeed(open.minus(e.reference()), seen);
            case Entry.CaseReopened _ -> new LiaisonFeed(open.plus(e.reference(), e.pseudonym()), seen);
            case Entry.ChildReturned _ -> new LiaisonFeed(open, seen.plus(e.reference()));
        };
    }
}
