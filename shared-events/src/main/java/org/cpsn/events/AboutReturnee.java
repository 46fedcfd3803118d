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
     * A household arrives and something cannot wait. It is no family yet: it goes by its arrival.
     *
     * @param needs HEALTH, SHELTER, UNACCOMPANIED_CHILD
     * @param municipality where it will live
     * @param place code of where it was received
     */
    @JsonTypeName("cpsn.returnee.urgent-arrival.v1")
    record UrgentArrival(String arrivalId, Set<String> needs, String municipality, String place, Instant occurredAt)
            implements AboutReturnee {
        @Override
        public String familyId() {
            return arrivalId;
        }
    }

    /** Who is responsible for a family, and who shall be. */
    sealed interface HandOver extends AboutReturnee {}

    /**
     * Another municipality is asked to take a family over.
     *
     * @param reason RECEIVED_AT_ARRIVAL, MOVED or OTHER
     */
    @JsonTypeName("cpsn.returnee.hand-over-proposed.v1")
    record HandOverProposed(
            String familyId,
            String handOverId,
            String fromMunicipality,
            String toMunicipality,
            String reason,
            String proposedBy,
            Instant occurredAt)
            implements HandOver {}

    /**
     * Another municipality is responsible for a family from now on.
     *
     * @param worker who is responsible there
     * @param fromMunicipality, fromWorker who was before
     * @param proposedBy who had offered it; null when it was met again elsewhere
     */
    @JsonTypeName("cpsn.returnee.handed-over.v1")
    record FamilyHandedOver(
            String familyId,
            String municipality,
            String worker,
            String fromMunicipality,
            String fromWorker,
            String proposedBy,
            Instant occurredAt)
            implements HandOver {}

    /**
     * Another municipality, to which a family has come, asks for it.
     *
     * @param fromMunicipality, fromWorker who is responsible, and answers
     * @param reason LIVES_HERE, CAME_TO_THE_OFFICE, CHILD_AT_SCHOOL_HERE or OTHER
     */
    @JsonTypeName("cpsn.returnee.hand-over-asked-for.v1")
    record HandOverAskedFor(
            String familyId,
            String handOverId,
            String fromMunicipality,
            String fromWorker,
            String toMunicipality,
            String reason,
            String askedBy,
            Instant occurredAt)
            implements HandOver {}

    /**
     * Whoever was responsible has given a family to the municipality that had asked for it.
     *
     * @param municipality, worker who had asked and is responsible from now on
     * @param grantedBy who said yes
     */
    @JsonTypeName("cpsn.returnee.hand-over-granted.v1")
    record HandOverGranted(
            String familyId,
            String municipality,
            String worker,
            String fromMunicipality,
            String fromWorker,
            String grantedBy,
            Instant occurredAt)
            implements HandOver {}

    /** Whoever is responsible keeps a family that another municipality had asked for. @param reason code */
    @JsonTypeName("cpsn.returnee.hand-over-refused.v1")
    record HandOverRefused(
            String familyId,
            String handOverId,
            String fromMunicipality,
            String reason,
            String askedBy,
            Instant occurredAt)
            implements HandOver {}

    /** The municipality that was asked gives a family back. @param reason code */
    @JsonTypeName("cpsn.returnee.hand-over-returned.v1")
    record HandOverReturned(
            String familyId,
            String handOverId,
            String toMunicipality,
            String reason,
            String proposedBy,
            Instant occurredAt)
            implements HandOver {}

    /**
     * A reintegration plan waits for a commission.
     *
     * @param worker who is responsible for the family
     * @param bodies MUNICIPAL, CENTRAL or both
     * @param items how many assistances are asked for
     */
    @JsonTypeName("cpsn.returnee.plan-submitted.v1")
    record PlanSubmitted(
            String familyId,
            String planId,
            String municipality,
            String worker,
            String submittedBy,
            Set<String> bodies,
            int items,
            Instant occurredAt)
            implements AboutReturnee {}

    /**
     * A commission has decided on what waited for it in a reintegration plan, or sent the plan back.
     *
     * @param body MUNICIPAL or CENTRAL
     * @param outcome DECIDED or RETURNED
     * @param approved, refused how many assistances; none of a plan that was sent back
     */
    @JsonTypeName("cpsn.returnee.plan-decided.v1")
    record PlanDecided(
            String familyId,
            String planId,
            String municipality,
            String worker,
            String submittedBy,
            String body,
            String outcome,
            int approved,
            int refused,
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
