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

    /**
     * @param childId null in what was stored before exchanges needed it
     * @param referrals, exchanges those that follow the case to its new owner
     */
    @JsonTypeName("case-owner.noted")
    record OwnerNoted(
            String caseId,
            String childId,
            String caseworker,
            String municipality,
            Set<String> referrals,
            Set<String> exchanges,
            Instant occurredAt)
            implements CaseOwnerEvent {
        public OwnerNoted {
            exchanges = exchanges == null ? Set.of() : exchanges;
        }
    }

    @JsonTypeName("case-owner.referral-noted")
    record ReferralNoted(String caseId, String referralId, Instant occurredAt) implements CaseOwnerEvent {}

    @JsonTypeName("case-owner.exchange-noted")
    record ExchangeNoted(String caseId, String exchangeId, Instant occurredAt) implements CaseOwnerEvent {}

    /** @param exchanges those in which something may rest on the consent */
    @JsonTypeName("case-owner.consent-ended")
    record ConsentEnded(String caseId, String consentId, Set<String> exchanges, Instant occurredAt)
            implements CaseOwnerEvent {}
}
