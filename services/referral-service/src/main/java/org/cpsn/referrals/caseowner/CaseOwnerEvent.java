package org.cpsn.referrals.caseowner;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Set;
import org.cpsn.platform.domain.DomainEvent;

/** What became known of whose a case is. Stored for ever. */
public sealed interface CaseOwnerEvent extends DomainEvent {
    String caseId();

    @Override
    default String subject() {
        return caseId();
    }

    /** @param referrals those that follow the case to its new owner */
    @JsonTypeName("case-owner.noted")
    record OwnerNoted(String caseId, String caseworker, String municipality, Set<String> referrals, Instant occurredAt)
            implements CaseOwnerEvent {}

    @JsonTypeName("case-owner.referral-noted")
    record ReferralNoted(String caseId, String referralId, Instant occurredAt) implements CaseOwnerEvent {}
}
