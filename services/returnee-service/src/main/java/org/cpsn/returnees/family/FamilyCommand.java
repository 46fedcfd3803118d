package org.cpsn.returnees.family;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cpsn.platform.security.Caseworker;

/** What can be asked of a returning family as a whole. */
public sealed interface FamilyCommand extends FamilyAct {

    /** @param countryOfReturn the country it comes from, ISO 3166-1 alpha-2 */
    record RegisterReturn(
            String familyId,
            ReturnType returnType,
            String countryOfReturn,
            LocalDate arrivedOn,
            String municipality,
            List<Member> members,
            ReturnDetails details,
            Caseworker by,
            Instant occurredAt)
            implements FamilyCommand {}

    /** What became known of the return later, as a whole: what is left out is not known. */
    record DescribeReturn(String familyId, ReturnDetails details, Caseworker by, Instant occurredAt)
            implements FamilyCommand {}

    record Join(String familyId, Member member, Caseworker by, Instant occurredAt) implements FamilyCommand {}

    record Leave(String familyId, String personId, LeftReason reason, Caseworker by, Instant occurredAt)
            implements FamilyCommand {}

    /** @param country where it went, null when nobody knows */
    record RecordReMigration(
            String familyId, LocalDate on, String country, GoneReason reason, Caseworker by, Instant occurredAt)
            implements FamilyCommand {}

    /** @param on the day it was last seen or heard of */
    record RecordLostContact(String familyId, LocalDate on, GoneReason reason, Caseworker by, Instant occurredAt)
            implements FamilyCommand {}

    record RecordFoundAgain(String familyId, LocalDate on, FoundHow how, Caseworker by, Instant occurredAt)
            implements FamilyCommand {}

    /** It had gone abroad and comes back: another return of the same family. */
    record RecordReturnedAgain(
            String familyId,
            ReturnType returnType,
            String countryOfReturn,
            LocalDate arrivedOn,
            ReturnDetails details,
            Caseworker by,
            Instant occurredAt)
            implements FamilyCommand {}
}
