package org.cpsn.cases.caseload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.cpsn.cases.access.AccessEvent;
import org.cpsn.cases.casefile.CaseEvent;
import org.cpsn.cases.casefile.Concern;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.cases.casefile.ReferralStatus;
import org.cpsn.cases.casefile.RiskLevel;
import org.cpsn.cases.consent.ConsentEvent;
import org.cpsn.cases.followup.FollowUpEvent;
import org.cpsn.cases.followup.FollowUpsDue;

/**
 * One line of the caseload: one document per case.
 *
 * @param caseworker null between the report and the registration, which follow each other at once
 * @param risk null until a level is assigned
 * @param sharedWith colleagues who may see it too
 * @param urgency for sorting: 0 high, 1 medium, 2 low, 3 none
 * @param overridesToReview how often somebody acted without consent and no supervisor has looked at it yet
 */
public record CaseloadEntry(
        String childId,
        String municipality,
        String caseworker,
        boolean open,
        RiskLevel risk,
        int urgency,
        boolean urgent,
        Set<Concern> concerns,
        Instant reportedAt,
        Instant lastActivityAt,
        long events,
        List<Disclosed> referrals,
        Set<String> sharedWith,
        FollowUpsDue followUps,
        Integer overridesToReview) {
    private static final int NO_RISK_YET = 3;

    /** Documents written before cases could be shared or followed up do not say that they were not. */
    public CaseloadEntry {
        if (sharedWith == null) sharedWith = Set.of();
        if (followUps == null) followUps = FollowUpsDue.NONE;
        if (overridesToReview == null) overridesToReview = 0;
    }

    /** A referral and thereby who, outside the Centre for Social Work, knows of the child. */
    public record Disclosed(String referralId, String providerId, ReferralStatus status, boolean live) {}

    static CaseloadEntry after(Optional<CaseloadEntry> before, InCase event) {
        return switch (event) {
            case CaseEvent e -> after(before, e);
            case AccessEvent.Shared e -> known(before).sharing(e.occurredAt(), all -> all.add(e.colleague()));
            case AccessEvent.SharingEnded e -> known(before).sharing(e.occurredAt(), all -> all.remove(e.colleague()));
            case FollowUpEvent e -> known(before).following(e);
            case ConsentEvent e -> known(before).consenting(e);
            default -> known(before).active(event.occurredAt());
        };
    }

    private static CaseloadEntry after(Optional<CaseloadEntry> before, CaseEvent event) {
        return switch (event) {
            case CaseEvent.ConcernReported e ->
                new CaseloadEntry(
                        e.childId(),
                        e.municipality(),
                        null,
                        true,
                        null,
                        NO_RISK_YET,
                        e.urgent(),
                        e.concerns(),
                        e.occurredAt(),
                        e.occurredAt(),
                        1,
                        List.of(),
                        Set.of(),
                        FollowUpsDue.NONE,
                        0);
            case CaseEvent.Registered e -> known(before).assignedTo(e.caseworker(), e.occurredAt());
            case CaseEvent.Assigned e -> known(before).assignedTo(e.caseworker(), e.occurredAt());
            case CaseEvent.RiskLevelAssigned e -> known(before).at(e.level(), e.occurredAt());
            case CaseEvent.ReferralNoted e -> known(before).noting(e);
            case CaseEvent.Closed e -> known(before).closedAt(e.occurredAt());
        };
    }

    long liveReferrals() {
        return referrals.stream().filter(Disclosed::live).count();
    }

    private static CaseloadEntry known(Optional<CaseloadEntry> before) {
        return before.orElseThrow(() -> new IllegalStateException("A case begins with the report of a concern."));
    }

    private CaseloadEntry active(Instant at) {
        return moved(at, caseworker, open, risk, referrals, sharedWith, followUps, overridesToReview);
    }

    private CaseloadEntry sharing(Instant at, Consumer<Set<String>> change) {
        var all = new TreeSet<>(sharedWith);
        change.accept(all);
        return moved(at, caseworker, open, risk, referrals, all, followUps, overridesToReview);
    }

    private CaseloadEntry following(FollowUpEvent e) {
        return moved(
                e.occurredAt(), caseworker, open, risk, referrals, sharedWith, followUps.after(e), overridesToReview);
    }

    private CaseloadEntry consenting(ConsentEvent event) {
        int toReview = switch (event) {
            case ConsentEvent.Overridden _ -> overridesToReview + 1;
            case ConsentEvent.OverrideReviewed _ -> overridesToReview - 1;
            case ConsentEvent.Given _, ConsentEvent.Narrowed _, ConsentEvent.Withdrawn _ -> overridesToReview;
        };
        return moved(event.occurredAt(), caseworker, open, risk, referrals, sharedWith, followUps, toReview);
    }

    private CaseloadEntry assignedTo(String caseworker, Instant at) {
        return moved(at, caseworker, open, risk, referrals, sharedWith, followUps, overridesToReview);
    }

    private CaseloadEntry at(RiskLevel risk, Instant at) {
        return moved(at, caseworker, open, risk, referrals, sharedWith, followUps, overridesToReview);
    }

    private CaseloadEntry noting(CaseEvent.ReferralNoted e) {
        var all = new ArrayList<>(referrals);
        all.removeIf(known -> known.referralId().equals(e.referralId()));
        all.add(new Disclosed(
                e.referralId(), e.providerId(), e.status(), e.status().live()));
        return moved(
                e.occurredAt(), caseworker, open, risk, List.copyOf(all), sharedWith, followUps, overridesToReview);
    }

    private CaseloadEntry closedAt(Instant at) {
        return moved(at, caseworker, false, risk, referrals, sharedWith, followUps, overridesToReview);
    }

    /** One event later: what a case's events may change; the rest stays as it was reported. */
    private CaseloadEntry moved(
            Instant at,
            String caseworker,
            boolean open,
            RiskLevel risk,
            List<Disclosed> referrals,
            Set<String> sharedWith,
            FollowUpsDue followUps,
            Integer overridesToReview) {
        return new CaseloadEntry(
                childId,
                municipality,
                caseworker,
                open,
                risk,
                risk == null ? NO_RISK_YET : risk.ordinal(),
                urgent,
                concerns,
                reportedAt,
                later(at),
                events + 1,
                referrals,
                sharedWith,
                followUps,
                overridesToReview);
    }

    private Instant later(Instant at) {
        return at.isAfter(lastActivityAt) ? at : lastActivityAt;
    }
}
