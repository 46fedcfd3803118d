package org.cpsn.cases.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.cpsn.platform.domain.DomainCommand;
import org.cpsn.platform.personal.Personal;

/** What can be asked of a person's record. */
public sealed interface PersonCommand extends DomainCommand {
    String personId();

    @Override
    default String subject() {
        return personId();
    }

    /**
     * @param dateOfBirth null when only an age was estimated
     * @param birthYear from the date of birth, or from the estimated age
     * @param community null when not asked
     * @param compared likely twins that were looked at and are not this person
     * @param reason why it is another; null when nobody was compared
     */
    record Register(
            String personId,
            Personal<PersonName> name,
            Sex sex,
            Personal<LocalDate> dateOfBirth,
            int birthYear,
            boolean estimated,
            String municipality,
            Community community,
            Set<String> compared,
            Personal<String> reason,
            Instant occurredAt)
            implements PersonCommand {}

    /** The same fields as they are right. @param reason null when not given */
    record Correct(
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
            implements PersonCommand {}

    /**
     * All that need not be known, as it is known now.
     *
     * @param otherNames null when there are none
     * @param displacement null when not asked
     * @param functioning only what was asked
     */
    record Describe(
            String personId,
            Personal<OtherNames> otherNames,
            Set<Language> languages,
            DisplacementStatus displacement,
            Map<Functioning, Difficulty> functioning,
            Instant occurredAt)
            implements PersonCommand {}

    record RecordNumber(String personId, String numberId, IdScheme scheme, Personal<String> number, Instant occurredAt)
            implements PersonCommand {}

    record WithdrawNumber(String personId, String numberId, Instant occurredAt) implements PersonCommand {}

    record LinkRelative(
            String personId,
            String linkId,
            String relativeId,
            Kinship kinship,
            boolean livesTogether,
            Care care,
            Instant occurredAt)
            implements PersonCommand {}

    record UnlinkRelative(String personId, String linkId, Instant occurredAt) implements PersonCommand {}

    /** About who cares for a person and who decides for them. */
    sealed interface OfCare extends PersonCommand {}

    /**
     * @param endedOn null while it goes on
     * @param caregiverId a registered person; null where it is nobody in particular
     * @param agency who runs the place or placed the child there; null when nobody does
     * @param reason why it changed; null when it is the first or nobody knows
     * @param bornOn the day of birth where it is known; not kept
     */
    record ArrangeCare(
            String personId,
            String arrangementId,
            CareArrangementType type,
            LocalDate startedOn,
            LocalDate endedOn,
            String caregiverId,
            Personal<String> agency,
            CareChangeReason reason,
            LocalDate bornOn,
            Instant occurredAt)
            implements OfCare {}

    /** @param reason null when nobody knows */
    record EndCare(
            String personId, String arrangementId, LocalDate endedOn, CareChangeReason reason, Instant occurredAt)
            implements OfCare {}

    /** It was recorded by mistake. */
    record WithdrawCare(String personId, String arrangementId, Personal<String> reason, Instant occurredAt)
            implements OfCare {}

    /**
     * @param guardianId a registered person; null where the guardian is said in words
     * @param body who it is, in words; null where the person or the kind says it
     * @param until null while it goes on
     * @param document the decision it rests on; null when not known
     * @param bornOn the day of birth where it is known; not kept
     */
    record NameGuardian(
            String personId,
            String guardianshipId,
            GuardianKind kind,
            String guardianId,
            Personal<String> body,
            LocalDate since,
            LocalDate until,
            Personal<String> document,
            LocalDate bornOn,
            Instant occurredAt)
            implements OfCare {}

    record EndGuardianship(String personId, String guardianshipId, LocalDate until, Instant occurredAt)
            implements OfCare {}

    /** It was recorded by mistake. */
    record WithdrawGuardian(String personId, String guardianshipId, Personal<String> reason, Instant occurredAt)
            implements OfCare {}

    /** This record is about the same person as another, which goes on for both. */
    record Merge(String personId, String into, Personal<String> reason, Instant occurredAt) implements PersonCommand {}

    /** It was not the same person after all. */
    record Unmerge(String personId, Personal<String> reason, Instant occurredAt) implements PersonCommand {}
}
