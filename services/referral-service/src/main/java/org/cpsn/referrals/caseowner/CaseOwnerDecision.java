package org.cpsn.referrals.caseowner;

import java.util.List;
import java.util.Set;

/** A case's referrals and exchanges follow it: earlier ones at once, and those heard of late, too. */
final class CaseOwnerDecision {
    private CaseOwnerDecision() {}

    static List<CaseOwnerEvent> decide(CaseOwner state, CaseOwnerCommand command) {
        return switch (command) {
            case CaseOwnerCommand.NoteOwner c -> noteOwner(state, c);
            case CaseOwnerCommand.NoteReferral c -> noteReferral(state, c);
            case CaseOwnerCommand.NoteExchange c -> noteExchange(state, c);
            case CaseOwnerCommand.NoteConsentEnded c -> noteConsentEnded(state, c);
        };
    }

    private static List<CaseOwnerEvent> noteOwner(CaseOwner state, CaseOwnerCommand.NoteOwner c) {
        var now = state.now();
        if (now != null
                && now.caseworker().equals(c.caseworker())
                && now.municipality().equals(c.municipality())
                && state.childId() != null) return List.of();
        return List.of(new CaseOwnerEvent.OwnerNoted(
                c.caseId(),
                c.childId(),
                c.caseworker(),
                c.municipality(),
                state.referrals(),
                state.exchanges(),
                c.occurredAt()));
    }

    private static List<CaseOwnerEvent> noteReferral(CaseOwner state, CaseOwnerCommand.NoteReferral c) {
        if (state.referrals().contains(c.referralId())) return List.of();
        var noted = new CaseOwnerEvent.ReferralNoted(c.caseId(), c.referralId(), c.occurredAt());
        var now = state.now();
        // made before the case changed hands, heard of after: it follows now
        return now == null || !c.occurredAt().isBefore(now.since())
                ? List.of(noted)
                : List.of(noted, follow(state, c.caseId(), Set.of(c.referralId()), Set.of()));
    }

    private static List<CaseOwnerEvent> noteExchange(CaseOwner state, CaseOwnerCommand.NoteExchange c) {
        if (state.exchanges().contains(c.exchangeId())) return List.of();
        var noted = new CaseOwnerEvent.ExchangeNoted(c.caseId(), c.exchangeId(), c.occurredAt());
        // drafted before the case changed hands, heard of after: it follows now
        return state.now() == null || !c.occurredAt().isBefore(state.now().since())
                ? List.of(noted)
                : List.of(noted, follow(state, c.caseId(), Set.of(), Set.of(c.exchangeId())));
    }

    private static CaseOwnerEvent follow(CaseOwner state, String caseId, Set<String> referrals, Set<String> exchanges) {
        var now = state.now();
        return new CaseOwnerEvent.OwnerNoted(
                caseId, state.childId(), now.caseworker(), now.municipality(), referrals, exchanges, now.since());
    }

    private static List<CaseOwnerEvent> noteConsentEnded(CaseOwner state, CaseOwnerCommand.NoteConsentEnded c) {
        return state.exchanges().isEmpty()
                ? List.of()
                : List.of(
                        new CaseOwnerEvent.ConsentEnded(c.caseId(), c.consentId(), state.exchanges(), c.occurredAt()));
    }
}
