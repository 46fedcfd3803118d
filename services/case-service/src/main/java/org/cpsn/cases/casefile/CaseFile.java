package org.cpsn.cases.casefile;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What a case is, as far as deciding goes. */
sealed interface CaseFile {
    record Absent() implements CaseFile {}

    /**
     * @param risk null until a level is assigned
     * @param referrals status by referral id
     */
    record Open(
            String childId,
            String municipality,
            String caseworker,
            RiskLevel risk,
            Instant reportedAt,
            Map<String, ReferralStatus> referrals)
            implements CaseFile {

        Open with(String caseworker) {
            return new Open(childId, municipality, caseworker, risk, reportedAt, referrals);
        }

        Open at(RiskLevel risk) {
            return new Open(childId, municipality, caseworker, risk, reportedAt, referrals);
        }

        Open noting(String referralId, ReferralStatus status) {
            return new Open(childId, municipality, caseworker, risk, reportedAt, noted(referrals, referralId, status));
        }
    }

    /** @param referrals what is still heard of referrals after the closure is noted too */
    record Closed(String childId, String municipality, Map<String, ReferralStatus> referrals) implements CaseFile {}

    default CaseFile after(CaseEvent event) {
        return switch (event) {
            case CaseEvent.ConcernReported _ -> this;
            case CaseEvent.Registered e ->
                new Open(e.childId(), e.municipality(), e.caseworker(), null, e.occurredAt(), Map.of());
            case CaseEvent.Assigned e -> this instanceof Open open ? open.with(e.caseworker()) : this;
            case CaseEvent.RiskLevelAssigned e -> this instanceof Open open ? open.at(e.level()) : this;
            case CaseEvent.ReferralNoted e ->
                switch (this) {
                    case Absent absent -> absent;
                    case Open open -> open.noting(e.referralId(), e.status());
                    case Closed closed ->
                        new Closed(
                                closed.childId(),
                                closed.municipality(),
                                noted(closed.referrals(), e.referralId(), e.status()));
                };
            case CaseEvent.Closed e ->
                new Closed(e.childId(), e.municipality(), this instanceof Open open ? open.referrals() : Map.of());
        };
    }

    private static Map<String, ReferralStatus> noted(
            Map<String, ReferralStatus> referrals, String referralId, ReferralStatus status) {
        var more = new HashMap<>(referrals);
        more.put(referralId, status);
        return Map.copyOf(more);
    }
}
