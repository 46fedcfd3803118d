package org.cpsn.cases.casefile;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cpsn.platform.domain.Rejected;

/** What a case is, as far as deciding about its registration, ownership, risk and end goes. */
public sealed interface CaseFile {
    CaseFile NONE = new Absent();

    record Absent() implements CaseFile {}

    /**
     * @param referrals status by referral id
     * @param asked what waits for a supervisor; null while nobody wants the case closed
     */
    record Open(Standing standing, Map<String, ReferralStatus> referrals, CaseEvent.ClosureRequested asked)
            implements CaseFile {
        private Open as(Standing standing) {
            return new Open(standing, referrals, asked);
        }
    }

    /** @param referrals what is still heard of referrals after the closure is noted too */
    record Closed(Standing standing, Map<String, ReferralStatus> referrals, Instant closedAt) implements CaseFile {}

    /** @throws Rejected when there is no such case */
    default Standing standing() {
        return switch (this) {
            case Absent _ -> throw CaseRule.CASE_EXISTS.broken();
            case Open open -> open.standing();
            case Closed closed -> closed.standing();
        };
    }

    /** The same when others work on it too. */
    default CaseFile sharedWith(Set<String> workers) {
        return switch (this) {
            case Absent absent -> absent;
            case Open open -> new Open(open.standing().sharedWith(workers), open.referrals(), open.asked());
            case Closed closed ->
                new Closed(closed.standing().sharedWith(workers), closed.referrals(), closed.closedAt());
        };
    }

    /** The same with somebody else. */
    default CaseFile ownedBy(NewOwner owner) {
        return switch (this) {
            case Absent absent -> absent;
            case Open open -> open.as(open.standing().ownedBy(owner));
            case Closed closed -> new Closed(closed.standing().ownedBy(owner), closed.referrals(), closed.closedAt());
        };
    }

    /** Whether somebody wants it closed and no supervisor has decided yet. */
    default boolean closureWaits() {
        return this instanceof Open open && open.asked() != null;
    }

    default CaseFile after(CaseEvent event) {
        return switch (this) {
            case Absent absent -> event instanceof CaseEvent.Registered e ? registered(e) : absent;
            case Open open -> open(open, event);
            case Closed closed -> closed(closed, event);
        };
    }

    private static Open registered(CaseEvent.Registered e) {
        Instant reportedAt = e.occurredAt();
        return new Open(
                new Standing(e.childId(), e.municipality(), e.caseworker(), null, reportedAt, true, Set.of()),
                Map.of(),
                null);
    }

    private static CaseFile open(Open open, CaseEvent event) {
        return switch (event) {
            case CaseEvent.ConcernReported _ -> open;
            case CaseEvent.Registered _ -> open;
            case CaseEvent.Assigned e -> open.as(open.standing().with(e.caseworker()));
            case CaseEvent.RiskLevelAssigned e -> open.as(open.standing().at(e.level()));
            case CaseEvent.ReferralNoted e -> new Open(open.standing(), noted(open.referrals(), e), open.asked());
            case CaseEvent.ClosureRequested e -> new Open(open.standing(), open.referrals(), e);
            case CaseEvent.ClosureReturned _ -> new Open(open.standing(), open.referrals(), null);
            case CaseEvent.Closed e -> new Closed(open.standing().closed(), open.referrals(), e.occurredAt());
            case CaseEvent.Reopened _ -> open;
        };
    }

    private static CaseFile closed(Closed closed, CaseEvent event) {
        return switch (event) {
            case CaseEvent.ReferralNoted e ->
                new Closed(closed.standing(), noted(closed.referrals(), e), closed.closedAt());
            case CaseEvent.Reopened _ -> new Open(closed.standing().reopened(), closed.referrals(), null);
            case CaseEvent.ConcernReported _,
                    CaseEvent.Registered _,
                    CaseEvent.Assigned _,
                    CaseEvent.RiskLevelAssigned _,
                    CaseEvent.ClosureRequested _,
                    CaseEvent.ClosureReturned _,
                    CaseEvent.Closed _ -> closed;
        };
    }

    private static Map<String, ReferralStatus> noted(Map<String, ReferralStatus> referrals, CaseEvent.ReferralNoted e) {
        var more = new HashMap<>(referrals);
        more.put(e.referralId(), e.status());
        return Map.copyOf(more);
    }
}
