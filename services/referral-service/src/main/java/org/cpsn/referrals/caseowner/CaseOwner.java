package org.cpsn.referrals.caseowner;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Whose a case is, and which referrals and exchanges it has.
 *
 * @param now null until it is known that somebody has it
 * @param childId null where that is not known
 */
record CaseOwner(Owner now, String childId, Set<String> referrals, Set<String> exchanges) {
    static final CaseOwner UNKNOWN = new CaseOwner(null, null, Set.of(), Set.of());

    record Owner(String caseworker, String municipality, Instant since) {}

    CaseOwner after(CaseOwnerEvent event) {
        return switch (event) {
            case CaseOwnerEvent.OwnerNoted e ->
                new CaseOwner(
                        new Owner(e.caseworker(), e.municipality(), e.occurredAt()),
                        e.childId() == null ? childId : e.childId(),
                        referrals,
                        exchanges);
            case CaseOwnerEvent.ReferralNoted e ->
                new CaseOwner(now, childId, with(referrals, e.referralId()), exchanges);
            case CaseOwnerEvent.ExchangeNoted e ->
                new CaseOwner(now, childId, referrals, with(exchanges, e.exchangeId()));
            case CaseOwnerEvent.ConsentEnded _ -> this;
        };
    }

    private static Set<String> with(Set<String> known, String id) {
        var all = new HashSet<>(known);
        all.add(id);
        return Set.copyOf(all);
    }
}
