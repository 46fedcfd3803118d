package org.cpsn.returnees.family;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cpsn.platform.domain.DomainEvent;

/** What happened to a returning family. Stored for ever. */
public sealed interface FamilyEvent extends DomainEvent {
    String familyId();

    @Override
    default String subject() {
        return familyId();
    }

    /** @param countryOfReturn the country it comes from, ISO 3166-1 alpha-2 */
    @JsonTypeName("family.return-registered")
    record ReturnRegistered(
            String familyId,
            ReturnType returnType,
            String countryOfReturn,
            LocalDate arrivedOn,
            String municipality,
            String registeredBy,
            List<Member> members,
            Instant occurredAt)
            implements FamilyEvent {}
}
