package org.cpsn.returnees.needs;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cpsn.returnees.family.InFamily;
import org.cpsn.returnees.family.WrongBecause;

/** What happened about the needs of a family. Stored for ever. */
public sealed interface NeedsEvent extends InFamily {

    /**
     * @param municipality, worker where the family was and who was responsible: for those who hear of it
     * @param household what was asked about the household; what was not is not here
     */
    @JsonTypeName("family.needs-assessed")
    record NeedsAssessed(
            String familyId,
            String assessmentId,
            String municipality,
            String worker,
            LocalDate assessedOn,
            Map<Area, Weight> household,
            List<ChildsNeeds> children,
            Instant occurredAt)
            implements NeedsEvent {
        @Override
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("assessedOn", assessedOn.toString());
            put(facts, "householdNeeds", new ChildsNeeds("", household, Set.of()).needed());
            put(
                    facts,
                    "childrensNeeds",
                    children.stream()
                            .flatMap(child -> child.needed().stream())
                            .distinct()
                            .sorted()
                            .toList());
            if (urgent()) facts.put("urgent", "true");
            return facts;
        }

        public boolean urgent() {
            return household.containsValue(Weight.URGENT) || children.stream().anyMatch(ChildsNeeds::urgent);
        }

        private static void put(Map<String, String> facts, String name, List<Area> areas) {
            if (!areas.isEmpty()) facts.put(name, areas.stream().map(Enum::name).collect(Collectors.joining(",")));
        }
    }

    /** An assessment was wrong: it is shown nowhere and counts for nothing, and stays in the history. */
    @JsonTypeName("family.needs-withdrawn")
    record NeedsWithdrawn(
            String familyId, String assessmentId, LocalDate assessedOn, WrongBecause reason, Instant occurredAt)
            implements NeedsEvent {
        @Override
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("assessedOn", assessedOn.toString());
            facts.put("wrongBecause", reason.name());
            return facts;
        }
    }
}
