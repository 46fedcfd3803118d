package org.cpsn.web.services;

import static org.cpsn.web.services.Service.RETURNEES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What returnee-service can be asked about families as a whole. */
@Component
public class ReturneesService {

    /** @param counts how many there are in each stage */
    public record Families(List<Line> entries, long total, Map<String, Long> counts) {
        public Families {
            counts = counts == null ? Map.of() : counts;
        }
    }

    /** A family in a list. @param returns how often it has come back */
    public record Line(
            String familyId,
            String returnType,
            String track,
            String countryOfReturn,
            LocalDate arrivedOn,
            String municipality,
            String worker,
            String whereabouts,
            String stage,
            int returns,
            int children,
            int adults,
            List<String> needs,
            Instant registeredAt) {

        public boolean gone() {
            return whereabouts != null && !whereabouts.equals("HERE");
        }
    }

    /** @param earlier the returns before this one, the first one first */
    public record Family(
            String familyId,
            long version,
            String returnType,
            String countryOfReturn,
            LocalDate arrivedOn,
            String track,
            String escort,
            Integer monthsAbroad,
            String schoolingLanguage,
            List<String> missingDocuments,
            List<Earlier> earlier,
            String municipality,
            int children,
            int adults,
            List<String> needs,
            Instant registeredAt,
            String registeredBy,
            String worker,
            List<Member> members,
            List<Former> former,
            String whereabouts,
            LocalDate goneOn,
            String goneTo,
            String goneReason) {

        public Family {
            missingDocuments = missingDocuments == null ? List.of() : missingDocuments;
            earlier = earlier == null ? List.of() : earlier;
            members = members == null ? List.of() : members;
            former = former == null ? List.of() : former;
        }

        public boolean gone() {
            return whereabouts != null && !whereabouts.equals("HERE");
        }

        public boolean wentAbroad() {
            return "RE_MIGRATED".equals(whereabouts);
        }

        public Member member(String personId) {
            return members.stream()
                    .filter(member -> member.personId().equals(personId))
                    .findFirst()
                    .orElseThrow(NoSuchThing::new);
        }
    }

    public record Member(String personId, String relation, List<String> needs) {}

    public record Earlier(String returnType, String countryOfReturn, LocalDate arrivedOn, LocalDate goneOn) {}

    public record Former(Member member, String reason, Instant leftAt) {}

    /** How many families, and nothing of any one of them. A list that is null is held back as a whole. */
    public record Overview(
            Long total,
            int fewest,
            List<Count> byMunicipality,
            List<Count> byCountry,
            List<Count> byReturnType,
            List<Count> byTrack,
            List<Count> byWhereabouts) {
        public boolean none() {
            return total != null && total == 0;
        }
    }

    /** @param code null where it is not stated @param families null where it is held back, which is not nought */
    public record Count(String code, Long families) {}

    public record Timeline(List<Happened> entries) {}

    public record Happened(
            long sequence,
            String type,
            Instant occurredAt,
            Instant recordedAt,
            String by,
            String role,
            Map<String, Object> facts) {

        /** With the name in place of the id of whoever it is about, if it is about one. */
        public Happened naming(UnaryOperator<String> names) {
            if (!(facts.get("person") instanceof String personId)) return this;
            var named = new LinkedHashMap<>(facts);
            named.put("person", names.apply(personId));
            return new Happened(sequence, type, occurredAt, recordedAt, by, role, named);
        }
    }

    private final ServiceCalls calls;

    ReturneesService(ServiceCalls calls) {
        this.calls = calls;
    }

    public Answer register(Object family, Asking asking) {
        return calls.command(RETURNEES, "/families", family, asking);
    }

    /**
     * @param sought municipality, returnType, track, whereabouts, stage, need, countryOfReturn, arrivedFrom,
     *     arrivedUntil; what is empty is not asked for
     */
    public Families families(Map<String, String> sought, int page, int size) {
        var query = new HashMap<String, Object>(sought);
        query.put("page", page);
        query.put("size", size);
        return calls.get(RETURNEES, "/families", query, Families.class);
    }

    public Overview overview() {
        return calls.get(RETURNEES, "/families/overview", Map.of(), Overview.class);
    }

    public Family one(String familyId) {
        return calls.get(RETURNEES, "/families/" + OpaqueId.checked(familyId), Map.of(), Family.class);
    }

    public Timeline timeline(String familyId) {
        return calls.get(RETURNEES, "/families/" + OpaqueId.checked(familyId) + "/timeline", Map.of(), Timeline.class);
    }

    /** @param act the last part of its address: details, members, re-migration, lost-contact, found-again … */
    public Answer act(String familyId, String act, Object body, Asking asking) {
        return calls.command(RETURNEES, "/families/" + OpaqueId.checked(familyId) + "/" + act, body, asking);
    }

    public Answer leave(String familyId, String personId, Object body, Asking asking) {
        return act(familyId, "members/" + OpaqueId.checked(personId) + "/departure", body, asking);
    }
}
