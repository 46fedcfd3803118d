package org.cpsn.cases.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cpsn.platform.personal.Personal;

/**
 * A whole case as it stands, folded from its history.
 *
 * @param risk null until a level is assigned
 * @param closedAt, closureReason, closureNote null while open
 */
public record CaseView(
        String caseId,
        String childId,
        String municipality,
        String caseworker,
        boolean open,
        RiskLevel risk,
        boolean urgent,
        ConcernSource source,
        Set<Concern> concerns,
        Personal<String> narrative,
        Instant reportedAt,
        Instant closedAt,
        ClosureReason closureReason,
        Personal<String> closureNote,
        List<Referral> referrals) {

    /** @param since when it came into this status */
    public record Referral(
            String referralId, String providerId, String serviceType, ReferralStatus status, Instant since) {}

    /** @param before empty for a case's first event, which is always the report of a concern */
    static Optional<CaseView> after(Optional<CaseView> before, CaseEvent event) {
        return switch (event) {
            case CaseEvent.ConcernReported e ->
                Optional.of(new CaseView(
                        e.caseId(),
                        e.childId(),
                        e.municipality(),
                        null,
                        true,
                        null,
                        e.urgent(),
                        e.source(),
                        e.concerns(),
                        e.narrative(),
                        e.occurredAt(),
                        null,
                        null,
                        null,
                        List.of()));
            case CaseEvent.Registered e -> before.map(view -> view.assignedTo(e.caseworker()));
            case CaseEvent.Assigned e -> before.map(view -> view.assignedTo(e.caseworker()));
            case CaseEvent.RiskLevelAssigned e -> before.map(view -> view.at(e.level()));
            case CaseEvent.ReferralNoted e -> before.map(view -> view.noting(e));
            case CaseEvent.Closed e -> before.map(view -> view.closed(e));
        };
    }

    private CaseView assignedTo(String caseworker) {
        return new CaseView(
                caseId,
                childId,
                municipality,
                caseworker,
                open,
                risk,
                urgent,
                source,
                concerns,
                narrative,
                reportedAt,
                closedAt,
                closureReason,
                closureNote,
                referrals);
    }

    private CaseView at(RiskLevel risk) {
        return new CaseView(
                caseId,
                childId,
                municipality,
                caseworker,
                open,
                risk,
                urgent,
                source,
                concerns,
                narrative,
                reportedAt,
                closedAt,
                closureReason,
                closureNote,
                referrals);
    }

    private CaseView noting(CaseEvent.ReferralNoted e) {
        var noted = new Referral(e.referralId(), e.providerId(), e.serviceType(), e.status(), e.occurredAt());
        var all = new ArrayList<>(referrals);
        all.removeIf(known -> known.referralId().equals(e.referralId()));
        all.add(noted);
        return new CaseView(
                caseId,
                childId,
                municipality,
                caseworker,
                open,
                risk,
                urgent,
                source,
                concerns,
                narrative,
                reportedAt,
                closedAt,
                closureReason,
                closureNote,
                List.copyOf(all));
    }

    private CaseView closed(CaseEvent.Closed e) {
        return new CaseView(
                caseId,
                childId,
                municipality,
                caseworker,
                false,
                risk,
                urgent,
                source,
                concerns,
                narrative,
                reportedAt,
                e.occurredAt(),
                e.reason(),
                e.note(),
                referrals);
    }
}
