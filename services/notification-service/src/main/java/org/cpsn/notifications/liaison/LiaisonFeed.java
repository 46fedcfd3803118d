package org.cpsn.notifications.liaison;

import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * What a feed knows, as far as deciding goes. It grows for ever, so one entry more must not copy all of it.
 *
 * @param open pseudonym of the child by reference, for cases that are followed
 * @param seen references of all cases, returns and messages that were ever told
 * @param entries how many there are: the last one's position
 * @param lastHash of the last entry; empty while none has one
 */
record LiaisonFeed(PMap<String, String> open, PSet<String> seen, long entries, Optional<String> lastHash) {
    static final LiaisonFeed EMPTY = new LiaisonFeed(HashTreePMap.empty(), HashTreePSet.empty(), 0, Optional.empty());

    LiaisonFeed after(LiaisonEvent event) {
        return switch (event) {
            case LiaisonEvent.EntryAdded e -> after(e).onePlaceOn(e);
        };
    }

    private LiaisonFeed after(LiaisonEvent.EntryAdded e) {
        return switch (e.entry()) {
            case Entry.PotentialVictimReported _ -> following(open.plus(e.reference(), e.pseudonym()), e);
            case Entry.RiskAssessed _ -> this;
            case Entry.CaseClosed _ -> following(open.minus(e.reference()), e);
            case Entry.CaseReopened _ -> following(open.plus(e.reference(), e.pseudonym()), e);
            case Entry.ChildReturned _, Entry.MessageSent _, Entry.Recalled _, Entry.HandBackAnswered _ ->
                following(open, e);
        };
    }

    private LiaisonFeed following(PMap<String, String> cases, LiaisonEvent.EntryAdded e) {
        return new LiaisonFeed(cases, seen.plus(e.reference()), entries, lastHash);
    }

    private LiaisonFeed onePlaceOn(LiaisonEvent.EntryAdded e) {
        return new LiaisonFeed(
                open, seen, entries + 1, Optional.ofNullable(e.link()).map(Link::hash));
    }
}
