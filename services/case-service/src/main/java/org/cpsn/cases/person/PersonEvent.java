package org.cpsn.cases.person;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpsn.platform.domain.DomainEvent;
import org.cpsn.platform.personal.Personal;

/** What happened to a person's record. Stored for ever; what identifies the person is sealed with the person's key. */
public sealed interface PersonEvent extends DomainEvent {
    String personId();

    @Override
    default String subject() {
        return personId();
    }

    /**
     * @param lookAlikes the likely twins that were shown and found to be others
     * @param reason why they are others; null when there were none
     */
    @JsonTypeName("person.registered")
    record Registered(
            String personId,
            Personal<PersonName> name,
            Sex sex,
            Personal<LocalDate> dateOfBirth,
            int birthYear,
            boolean estimated,
            String municipality,
            Community community,
            List<String> lookAlikes,
            Personal<String> reason,
            Instant occurredAt)
            implements PersonEvent {
        public Registered {
            // until twins were looked for, nobody was compared
            lookAlikes = lookAlikes == null ? List.of() : List.copyOf(lookAlikes);
        }
    }

    @JsonTypeName("person.corrected")
    record Corrected(
            String personId,
            Personal<PersonName> name,
            Sex sex,
            Personal<LocalDate> dateOfBirth,
            int birthYear,
            boolean estimated,
            String municipality,
            Community community,
            Personal<String> reason,
            Instant occurredAt)
            implements PersonEvent {}

    @JsonTypeName("person.described")
    record Described(
            String personId,
            Personal<OtherNames> otherNames,
            Set<Language> languages,
            DisplacementStatus displacement,
            Map<Functioning, Difficulty> functioning,
            Instant occurredAt)
            implements PersonEvent {}

    @JsonTypeName("person.number-recorded")
    record NumberRecorded(
            String personId, String numberId, IdScheme scheme, Personal<String> number, Instant occurredAt)
            implements PersonEvent {}

    @JsonTypeName("person.number-withdrawn")
    record NumberWithdrawn(String personId, String numberId, IdScheme scheme, Instant occurredAt)
            implements PersonEvent {}

    @JsonTypeName("person.relative-linked")
    record RelativeLinked(
            String personId,
            String linkId,
            String relativeId,
            Kinship kinship,
            boolean livesTogether,
            Care care,
            Instant occurredAt)
            implements PersonEvent {}

    @JsonTypeName("person.relative-unlinked")
    record RelativeUnlinked(String personId, String linkId, String relativeId, Instant occurredAt)
            implements PersonEvent {}

    /** Who cares for a person and who decides for them. */
    sealed interface OfCare extends PersonEvent {}

    /** @param endedOn null unless it was over when it was written down */
    @JsonTypeName("person.care-arranged")
    record CareArranged(
            String personId,
            String arrangementId,
            CareArrangementType type,
            LocalDate startedOn,
            LocalDate endedOn,
            String caregiverId,
            Personal<String> agency,
            CareChangeReason reason,
            Instant occurredAt)
            implements OfCare {}

    @JsonTypeName("person.care-ended")
    record CareEnded(
            String personId, String arrangementId, LocalDate endedOn, CareChangeReason reason, Instant occurredAt)
            implements OfCare {}

    @JsonTypeName("person.care-withdrawn")
    record CareWithdrawn(String personId, String arrangementId, Personal<String> reason, Instant occurredAt)
            implements OfCare {}

    /** @param until null unless it was over when it was written down */
    @JsonTypeName("person.guardian-named")
    record GuardianNamed(
            String personId,
            String guardianshipId,
            GuardianKind kind,
            String guardianId,
            Personal<String> body,
            LocalDate since,
            LocalDate until,
            Personal<String> document,
            Instant occurredAt)
            implements OfCare {}

    @JsonTypeName("person.guardianship-ended")
    record GuardianshipEnded(String personId, String guardianshipId, LocalDate until, Instant occurredAt)
            implements OfCare {}

    @JsonTypeName("person.guardian-withdrawn")
    record GuardianWithdrawn(String personId, String guardianshipId, Personal<String> reason, Instant occurredAt)
            implements OfCare {}

    @JsonTypeName("person.merged")
    record Merged(String personId, String into, Personal<String> reason, Instant occurredAt) implements PersonEvent {}

    @JsonTypeName("person.unmerged")
    record Unmerged(String personId, String from, Personal<String> reason, Instant occurredAt) implements PersonEvent {}
}
