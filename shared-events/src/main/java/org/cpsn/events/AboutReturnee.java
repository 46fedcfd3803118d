package org.cpsn.events;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What returnee-service tells. */
public sealed interface AboutReturnee extends IntegrationEvent {
    String familyId();

    @Override
    default String subject() {
        return familyId();
    }

    /**
     * A family came back and was registered.
     *
     * @param countryOfReturn the country it comes from, ISO 3166-1 alpha-2
     * @param arrivedOn day of arrival
     */
    @JsonTypeName("cpsn.returnee.family-registered.v1")
    record ReturningFamilyRegistered(
            String familyId,
            String returnType,
            String countryOfReturn,
            LocalDate arrivedOn,
            String municipality,
            String registeredBy,
            List<Member> members,
            Instant occurredAt)
            implements AboutReturnee {}

    /** @param relation CHILD, CAREGIVER or OTHER_ADULT */
    record Member(String personId, String relation, Set<String> needs) {}
}
