package org.cpsn.cases.caseload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.cpsn.cases.access.AccessEvent;
import org.cpsn.cases.assessment.AssessmentEvent;
import org.cpsn.cases.casefile.CaseEvent;
import org.cpsn.cases.casefile.Concern;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.cases.casefile.NewOwner;
import org.cpsn.cases.casefile.ReferralStatus;
import org.cpsn.cases.casefile.RiskLevel;
import org.cpsn.cases.caseload.Waiting.What;
import org.cpsn.cases.consent.ConsentEvent;
import org.cpsn.cases.followup.FollowUpEvent;
import org.cpsn.cases.followup.FollowUpsDue;
import org.cpsn.cases.plan.PlanEvent;
import org.cpsn.cases.trafficking.TraffickingEvent;
import org.cpsn.cases.trafficking.TraffickingStatus;
import org.cpsn.cases.transfer.TransferEvent;

/**
 * One line of the caseload: one document per case.
 *
 * @param caseworker null between the report and the registration, which follow each other at once
 * @param risk null until a level is assigned
 * @param sharedWith colleagues who may see it too
 * @param waiting what waits for a supervisor's decision
 * @param urgency for sorting: 0 high, 1 medium, 2 low, 3 none
 * @param trafficking null while nobody suspected or decided anything
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
        Integer overridesToReview,
        List<Waiting> waiting,
        TraffickingStatus trafficking) {
    private static final int NO_RISK_YET = 3;

    /** Documents written before cases could be shared or followed up do not say that they were not. */
    public CaseloadEntry {
        if (sharedWith == null) sharedWith = Set.of();
        if (followUps == null) followUps = FollowUpsDue.NONE;
        if (overridesToReview == null) overridesToReview = 0;
        if (waiting == null) waiting = List.of();
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
            case AssessmentEvent.Completed e ->
                e.completedBy() == null
                        ? known(before).active(e.occurredAt())
                        : known(before).waitingFor(new Waiting(What.ASSESSMENT, e.completedBy(), e.occurredAt()));
            case AssessmentEvent.Approved e -> known(before).decided(What.ASSESSMENT, e.occurredAt());
            case AssessmentEvent.Returned e -> known(before).decided(What.ASSESSMENT, e.occurredAt());
            case PlanEvent.Submitted e ->
                known(before).waitingFor(new Waiting(What.PLAN, e.submittedBy(), e.occurredAt()));
            case PlanEvent.Returned e -> known(before).decided(What.PLAN, e.occurredAt());
            case PlanEvent.Approved e -> known(before).decided(What.PLAN, e.occurredAt());
            case TraffickingEvent.StatusDetermined e ->
                known(before).active(e.occurredAt()).found(e.status());
            case TransferEvent e -> known(before).changingHands(e);
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
                        0,
                        List.of(),
                        null);
            case CaseEvent.Registered e -> known(before).assignedTo(e.caseworker(), e.occurredAt());
            case CaseEvent.Assigned e -> known(before).assignedTo(e.caseworker(), e.occurredAt());
            case CaseEvent.RiskLevelAssigned e -> known(before).at(e.level(), e.occurredAt());
            case CaseEvent.ReferralNoted e -> known(before).noting(e);
            case CaseEvent.ClosureRequested e ->
                known(before).waitingFor(new Waiting(What.CLOSURE, e.requestedBy(), e.occurredAt()));
            case CaseEvent.ClosureReturned e -> known(before).decided(What.CLOSURE, e.occurredAt());
            case CaseEvent.Closed e ->
                known(before).decided(What.CLOSURE, e.occurredAt()).closed();
            case CaseEvent.Reopened e -> known(before).reopened(e.occurredAt());
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

    private CaseloadEntry changingHands(TransferEvent event) {
        return switch (event) {
            case TransferEvent.Requested e -> waitingFor(new Waiting(What.TRANSFER, e.askedBy(), e.occurredAt()));
            case TransferEvent.HandOverAccepted e -> active(e.occurredAt()).ownedBy(e);
            case TransferEvent.Accepted e ->
                decided(What.TRANSFER, e.occurredAt()).ownedBy(e);
            case TransferEvent.Approved _,
                    TransferEvent.Returned _,
                    TransferEvent.Rejected _,
                    TransferEvent.HandOverDeclined _,
                    TransferEvent.HandOverProposed _,
                    TransferEvent.Withdrawn _ -> decided(What.TRANSFER, event.occurredAt());
        };
    }

    /** The same event again: who has the case, and who of the old Centre no longer sees it. */
    private CaseloadEntry ownedBy(NewOwner owner) {
        return new CaseloadEntry(
                childId,
                owner.municipality(),
                owner.caseworker(),
                open,
                risk,
                urgency,
                urgent,
                concerns,
                reportedAt,
                lastActivityAt,
                events,
                referrals,
                owner.elsewhere() ? Set.of() : sharedWith,
                followUps,
                overridesToReview,
                waiting,
                trafficking);
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

    private CaseloadEntry waitingFor(Waiting more) {
        var all = new ArrayList<>(without(more.what()));
        all.add(more);
        return active(more.since()).with(open, List.copyOf(all));
    }

    private CaseloadEntry decided(What what, Instant at) {
        return active(at).with(open, without(what));
    }

    private CaseloadEntry closed() {
        return with(false, waiting);
    }

    private List<Waiting> without(What what) {
        return waiting.stream().filter(known -> known.what() != what).toList();
    }

    private CaseloadEntry reopened(Instant at) {
        return moved(at, caseworker, true, risk, referrals, sharedWith, followUps, overridesToReview);
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
                overridesToReview,
                waiting,
                trafficking);
    }

    /** The same event, and what it does besides. */
    private CaseloadEntry with(boolean open, List<Waiting> waiting) {
        return new CaseloadEntry(
                childId,
                municipality,
                caseworker,
                open,
                risk,
                urgency,
                urgent,
                concerns,
                reportedAt,
                lastActivityAt,
                events,
                referrals,
                sharedWith,
                followUps,
                overridesToReview,
                waiting,
                trafficking);
    }

    private CaseloadEntry found(TraffickingStatus trafficking) {
        return new CaseloadEntry(
                childId,
                municipality,
                caseworker,
                open,
                risk,
                urgency,
                urgent,
                concerns,
                reportedAt,
                lastActivityAt,
                events,
                referrals,
                sharedWith,
                followUps,
                overridesToReview,
                waiting,
                trafficking);
    }

    private Instant later(Instant at) {
        return at.isAfter(lastActivityAt) ? at : lastActivityAt;
    }
}
