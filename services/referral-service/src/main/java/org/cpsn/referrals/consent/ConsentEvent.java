package org.cpsn.referrals.consent;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.cpsn.platform.domain.DomainEvent;

/** What became known of the consents of a case, whose ledger is case-service's. Stored for ever. */
public sealed interface ConsentEvent extends DomainEvent {
    String caseId();

    String consentId();

    /** The case's own stream may hold more than its consents. */
    @Override
    default String subject() {
        return Consents.streamOf(caseId());
    }

    /**
     * @param overridden somebody acts without consent
     * @param purpose, recipient, services codes of the case's ledger
     * @param organisation null: anybody of this kind of recipient
     */
    @JsonTypeName("consent.noted")
    record Noted(
            String caseId,
            String consentId,
            boolean overridden,
            String purpose,
            String recipient,
            String organisation,
            Set<String> services,
            LocalDate until,
            Instant occurredAt)
            implements ConsentEvent {}

    /**
     * @param services, until what is left of it
     * @param referrals those that rest on it, and may do so no longer; null before they were kept
     */
    @JsonTypeName("consent.narrowed")
    record Narrowed(
            String caseId,
            String consentId,
            Set<String> services,
            LocalDate until,
            Set<String> referrals,
            Instant occurredAt)
            implements ConsentEvent {}

    /** @param referrals those that rest on it and must hear of it; null before they were kept */
    @JsonTypeName("consent.ended")
    record Ended(String caseId, String consentId, Set<String> referrals, Instant occurredAt) implements ConsentEvent {}

    @JsonTypeName("consent.relied-on")
    record ReliedOn(String caseId, String consentId, String referralId, Instant occurredAt) implements ConsentEvent {}
}
