package org.cpsn.returnees.family;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What happened to a returning family as a whole. Stored for ever. */
public sealed interface FamilyEvent extends InFamily {

    /** A family arrives: for the first time, or once more after it had gone abroad again. */
    sealed interface Arrival extends FamilyEvent {
        ReturnType returnType();

        /** The country it comes from, ISO 3166-1 alpha-2. */
        String countryOfReturn();

        LocalDate arrivedOn();

        ReturnDetails details();

        @Override
        default Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("returnType", returnType().name());
            facts.put("countryOfReturn", countryOfReturn());
            facts.put("arrivedOn", arrivedOn().toString());
            tell(details(), facts);
            return facts;
        }
    }

    /** @param details what else was known; of families registered before it was asked for, nothing */
    @JsonTypeName("family.return-registered")
    record ReturnRegistered(
            String familyId,
            ReturnType returnType,
            String countryOfReturn,
            LocalDate arrivedOn,
            String municipality,
            String registeredBy,
            List<Member> members,
            ReturnDetails details,
            Instant occurredAt)
            implements Arrival {
        public ReturnRegistered {
            if (details == null) details = ReturnDetails.NONE;
        }
    }

    @JsonTypeName("family.return-described")
    record ReturnDescribed(String familyId, ReturnDetails details, Instant occurredAt) implements FamilyEvent {
        @Override
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            tell(details, facts);
            return facts;
        }
    }

    /**
     * @param municipality, worker where the family was and who was responsible, for those who hear of it; null in what
     *     was stored before
     */
    @JsonTypeName("family.member-joined")
    record MemberJoined(String familyId, Member member, String municipality, String worker, Instant occurredAt)
            implements FamilyEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "person", member.personId(), "relation", member.relation().name());
        }
    }

    @JsonTypeName("family.member-left")
    record MemberLeft(String familyId, String personId, Relation relation, LeftReason reason, Instant occurredAt)
            implements FamilyEvent {
        @Override
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("person", personId);
            facts.put("relation", relation.name());
            facts.put("leftReason", reason.name());
            return facts;
        }
    }

    /** It is no longer here, or nobody knows. */
    sealed interface Gone extends FamilyEvent {
        LocalDate on();

        GoneReason reason();
    }

    /** @param country null when nobody knows where to */
    @JsonTypeName("family.re-migrated")
    record ReMigrated(String familyId, LocalDate on, String country, GoneReason reason, Instant occurredAt)
            implements Gone {
        @Override
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("goneOn", on.toString());
            if (country != null) facts.put("country", country);
            facts.put("goneReason", reason.name());
            return facts;
        }
    }

    /** @param on the day it was last seen or heard of */
    @JsonTypeName("family.contact-lost")
    record ContactLost(String familyId, LocalDate on, GoneReason reason, Instant occurredAt) implements Gone {
        @Override
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("lastSeenOn", on.toString());
            facts.put("goneReason", reason.name());
            return facts;
        }
    }

    @JsonTypeName("family.found-again")
    record FoundAgain(String familyId, LocalDate on, FoundHow how, Instant occurredAt) implements FamilyEvent {
        @Override
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("seenOn", on.toString());
            facts.put("foundHow", how.name());
            return facts;
        }
    }

    @JsonTypeName("family.returned-again")
    record ReturnedAgain(
            String familyId,
            ReturnType returnType,
            String countryOfReturn,
            LocalDate arrivedOn,
            ReturnDetails details,
            Instant occurredAt)
            implements Arrival {}

    /**
     * Somebody else is responsible for it from now on.
     *
     * @param fromMunicipality, fromWorker who was before
     */
    @JsonTypeName("family.responsibility-moved")
    record ResponsibilityMoved(
            String familyId,
            String municipality,
            String worker,
            String fromMunicipality,
            String fromWorker,
            Instant occurredAt)
            implements FamilyEvent {
        @Override
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("municipality", municipality);
            facts.put("worker", worker);
            return facts;
        }
    }

    private static void tell(ReturnDetails details, Map<String, String> facts) {
        if (details.track() != null) facts.put("track", details.track().name());
        if (details.escort() != null) facts.put("escort", details.escort().name());
        if (details.monthsAbroad() != null) facts.put("monthsAbroad", String.valueOf(details.monthsAbroad()));
        if (details.schoolingLanguage() != null) facts.put("schoolingLanguage", details.schoolingLanguage());
        if (!details.missingDocuments().isEmpty())
            facts.put(
                    "missingDocuments",
                    details.missingDocuments().stream().sorted().map(Enum::name).collect(Collectors.joining(",")));
    }
}
