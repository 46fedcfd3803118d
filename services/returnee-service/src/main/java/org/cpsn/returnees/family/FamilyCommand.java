package org.cpsn.returnees.family;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cpsn.platform.domain.DomainCommand;
import org.cpsn.platform.security.Caseworker;

/** What can be asked of a returning family's record. */
public sealed interface FamilyCommand extends DomainCommand {
    String familyId();

    @Override
    default String subject() {
        return familyId();
    }

    /**
     * @param countryOfReturn the country it comes from, ISO 3166-1 alpha-2
     * @param writtenOn the local day on which it is registered
     */
    record RegisterReturn(
            String familyId,
            ReturnType returnType,
            String countryOfReturn,
            LocalDate arrivedOn,
            LocalDate writtenOn,
            String municipality,
            List<Member> members,
            Caseworker by,
            Instant occurredAt)
            implements FamilyCommand {}
}
