package org.cpsn.events;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * What case-service tells of what may be shared of a case, so that others can rest on it: whether, with whom, for which
 * services and until when, in codes; never who agreed or why.
 */
public sealed interface AboutConsent extends IntegrationEvent {
    String caseId();

    String consentId();

    @Override
    default String subject() {
        return caseId();
    }

    /**
     * @param purpose, recipient, services codes of the shared case record's consent form
     * @param organisation null: anybody of this kind of recipient
     * @param until the last day on which it holds
     */
    @JsonTypeName("cpsn.consent.given.v1")
    record ConsentGiven(
            String caseId,
            String consentId,
            String purpose,
            String recipient,
            String organisation,
            Set<String> services,
            LocalDate until,
            Instant occurredAt)
            implements AboutConsent {}

    /** Somebody acts without consent, in the child's best interests; a supervisor reviews it. @param by who does */
    @JsonTypeName("cpsn.consent.overridden.v1")
    record ConsentOverridden(
            String caseId,
            String consentId,
            String municipality,
            String purpose,
            String recipient,
            String organisation,
            Set<String> services,
            LocalDate until,
            String by,
            Instant occurredAt)
            implements AboutConsent {}

    /** @param services, until what is left of it */
    @JsonTypeName("cpsn.consent.narrowed.v1")
    record ConsentNarrowed(String caseId, String consentId, Set<String> services, LocalDate until, Instant occurredAt)
            implements AboutConsent {}

    /** It was withdrawn, or a supervisor ended the override. */
    @JsonTypeName("cpsn.consent.ended.v1")
    record ConsentEnded(String caseId, String consentId, Instant occurredAt) implements AboutConsent {}
}
