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

    /**
     * What the children of a family need was assessed; or a child with needs joined it. Only of children who need
     * something.
     *
     * @param assessmentId what it was found out in; for a child who joined, made of the family and the child
     * @param worker who is responsible for the family
     */
    @JsonTypeName("cpsn.returnee.children-need-help.v1")
    record ChildrenNeedHelp(
            String familyId,
            String assessmentId,
            String municipality,
            String worker,
            List<ChildInNeed> children,
            Instant occurredAt)
            implements AboutReturnee {}

    /**
     * @param needs codes of where help is needed
     * @param urgent somebody must act now
     * @param traffickingSigns something was seen that calls for a closer look
     */
    record ChildInNeed(String personId, Set<String> needs, boolean urgent, boolean traffickingSigns) {}

    /** @param relation CHILD, CAREGIVER or OTHER_ADULT */
    record Member(String personId, String relation, Set<String> needs) {}
}
