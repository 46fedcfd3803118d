package org.cpsn.referrals.caseowner;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Whose a case is, and which referrals it has.
 *
 * @param now null until somebody else than who made the referrals has it
 */
record CaseOwner(Owner now, Set<String> referrals) {
    static final CaseOwner UNKNOWN = new CaseOwner(null, Set.of());

    record Owner(String caseworker, String municipality, Instant since) {}

    CaseOwner after(CaseOwnerEvent event) {
        return switch (event) {
            case CaseOwnerEvent.OwnerNoted e ->
                new CaseOwner(new Owner(e.caseworker(), e.municipality(), e.occurredAt()), referrals);
            case CaseOwnerEvent.ReferralNoted e -> new CaseOwner(now, with(e.referralId()));
        };
    }

    private Set<String> with(String referralId) {
        var all = new HashSet<>(referrals);
        all.add(referralId);
        return Set.copyOf(all);
    }
}
