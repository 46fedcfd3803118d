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

    /** @param referrals status by referral id */
    record Open(Standing standing, Map<String, ReferralStatus> referrals) implements CaseFile {}

    /** @param referrals what is still heard of referrals after the closure is noted too */
    record Closed(Standing standing, Map<String, ReferralStatus> referrals) implements CaseFile {}

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
            case Open open -> new Open(open.standing().sharedWith(workers), open.referrals());
            case Closed closed -> new Closed(closed.standing().sharedWith(workers), closed.referrals());
        };
    }

    default CaseFile after(CaseEvent event) {
        return switch (this) {
            case Absent absent -> event instanceof CaseEvent.Registered e ? registered(e) : absent;
            case Open open -> open(open, event);
            case Closed closed ->
                event instanceof CaseEvent.ReferralNoted e
                        ? new Closed(closed.standing(), noted(closed.referrals(), e))
                        : closed;
        };
    }

    private static Open registered(CaseEvent.Registered e) {
        Instant reportedAt = e.occurredAt();
        return new Open(
                new Standing(e.childId(), e.municipality(), e.caseworker(), null, reportedAt, true, Set.of()),
                Map.of());
    }

    private static CaseFile open(Open open, CaseEvent event) {
        return switch (event) {
            case CaseEvent.ConcernReported _ -> open;
            case CaseEvent.Registered _ -> open;
            case CaseEvent.Assigned e -> new Open(open.standing().with(e.caseworker()), open.referrals());
            case CaseEvent.RiskLevelAssigned e -> new Open(open.standing().at(e.level()), open.referrals());
            case CaseEvent.ReferralNoted e -> new Open(open.standing(), noted(open.referrals(), e));
            case CaseEvent.Closed _ -> new Closed(open.standing().closed(), open.referrals());
        };
    }

    private static Map<String, ReferralStatus> noted(Map<String, ReferralStatus> referrals, CaseEvent.ReferralNoted e) {
        var more = new HashMap<>(referrals);
        more.put(e.referralId(), e.status());
        return Map.copyOf(more);
    }
}
