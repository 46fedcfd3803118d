package org.cpsn.cases.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cpsn.platform.axon.Recorded;

/**
 * A whole case as it stands, folded from its history.
 *
 * @param reported the report it began with
 * @param municipality whose Centre has it now
 * @param caseworker null in the moment between the report and the registration
 * @param risk null until a level is assigned
 * @param closed null while open
 * @param asked the closure that waits for a supervisor; null when none does
 * @param returned why the last one that was asked for was not approved; null when that is over
 * @param earlier closures after which the case went on, the first one first
 */
public record CaseView(
        CaseEvent.ConcernReported reported,
        String municipality,
        String caseworker,
        RiskLevel risk,
        List<Referral> referrals,
        CaseEvent.Closed closed,
        CaseEvent.ClosureRequested asked,
        CaseEvent.ClosureReturned returned,
        List<Earlier> earlier) {

    /** A closure, and why it was not the end. */
    public record Earlier(CaseEvent.Closed closed, CaseEvent.Reopened reopened) {}

    /** @param since when it came into this status */
    public record Referral(
            String referralId, String providerId, String serviceType, ReferralStatus status, Instant since) {}

    /** The case after these events; empty before its first. */
    static Optional<CaseView> of(List<Recorded> events) {
        Optional<CaseView> view = Optional.empty();
        for (var recorded : events) {
            if (recorded.event() instanceof CaseEvent event) view = after(view, event);
            if (recorded.event() instanceof NewOwner owner)
                view = view.map(known -> known.of(owner.municipality(), owner.caseworker()));
        }
        return view;
    }

    /** @param before empty for a case's first event, which is always the report of a concern */
    static Optional<CaseView> after(Optional<CaseView> before, CaseEvent event) {
        return switch (event) {
            case CaseEvent.ConcernReported e ->
                Optional.of(new CaseView(e, e.municipality(), null, null, List.of(), null, null, null, List.of()));
            case CaseEvent.Registered e -> before.map(view -> view.of(view.municipality(), e.caseworker()));
            case CaseEvent.Assigned e -> before.map(view -> view.of(view.municipality(), e.caseworker()));
            case CaseEvent.RiskLevelAssigned e -> before.map(view -> view.at(e.level()));
            case CaseEvent.ReferralNoted e -> before.map(view -> view.noting(e));
            case CaseEvent.ClosureRequested e -> before.map(view -> view.ending(e, null));
            case CaseEvent.ClosureReturned e -> before.map(view -> view.ending(null, e));
            case CaseEvent.Closed e -> before.map(view -> view.closedBy(e));
            case CaseEvent.Reopened e -> before.map(view -> view.reopenedBy(e));
        };
    }

    boolean open() {
        return closed == null;
    }

    private CaseView of(String municipality, String caseworker) {
        return new CaseView(reported, municipality, caseworker, risk, referrals, closed, asked, returned, earlier);
    }

    private CaseView at(RiskLevel risk) {
        return new CaseView(reported, municipality, caseworker, risk, referrals, closed, asked, returned, earlier);
    }

    private CaseView noting(CaseEvent.ReferralNoted e) {
        var all = new ArrayList<>(referrals);
        all.removeIf(known -> known.referralId().equals(e.referralId()));
        all.add(new Referral(e.referralId(), e.providerId(), e.serviceType(), e.status(), e.occurredAt()));
        return new CaseView(
                reported, municipality, caseworker, risk, List.copyOf(all), closed, asked, returned, earlier);
    }

    private CaseView ending(CaseEvent.ClosureRequested asked, CaseEvent.ClosureReturned returned) {
        return new CaseView(reported, municipality, caseworker, risk, referrals, closed, asked, returned, earlier);
    }

    private CaseView closedBy(CaseEvent.Closed closure) {
        return new CaseView(reported, municipality, caseworker, risk, referrals, closure, null, null, earlier);
    }

    private CaseView reopenedBy(CaseEvent.Reopened reopened) {
        var all = new ArrayList<>(earlier);
        all.add(new Earlier(closed, reopened));
        return new CaseView(reported, municipality, caseworker, risk, referrals, null, null, null, List.copyOf(all));
    }
}
