package org.cpsn.referrals.caseowner;

import java.util.List;
import java.util.Set;

/** A case's referrals follow it: earlier ones at once, and those heard of late, too. */
final class CaseOwnerDecision {
    private CaseOwnerDecision() {}

    static List<CaseOwnerEvent> decide(CaseOwner state, CaseOwnerCommand command) {
        return switch (command) {
            case CaseOwnerCommand.NoteOwner c -> noteOwner(state, c);
            case CaseOwnerCommand.NoteReferral c -> noteReferral(state, c);
        };
    }

    private static List<CaseOwnerEvent> noteOwner(CaseOwner state, CaseOwnerCommand.NoteOwner c) {
        var now = state.now();
        if (now != null
                && now.caseworker().equals(c.caseworker())
                && now.municipality().equals(c.municipality())) return List.of();
        return List.of(new CaseOwnerEvent.OwnerNoted(
                c.caseId(), c.caseworker(), c.municipality(), state.referrals(), c.occurredAt()));
    }

    private static List<CaseOwnerEvent> noteReferral(CaseOwner state, CaseOwnerCommand.NoteReferral c) {
        if (state.referrals().contains(c.referralId())) return List.of();
        var noted = new CaseOwnerEvent.ReferralNoted(c.caseId(), c.referralId(), c.occurredAt());
        var now = state.now();
        // made before the case changed hands, heard of after: it follows now
        return now == null || !c.occurredAt().isBefore(now.since())
                ? List.of(noted)
                : List.of(
                        noted,
                        new CaseOwnerEvent.OwnerNoted(
                                c.caseId(), now.caseworker(), now.municipality(), Set.of(c.referralId()), now.since()));
    }
}
