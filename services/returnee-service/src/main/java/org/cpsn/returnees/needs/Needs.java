package org.cpsn.returnees.needs;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The assessments of a family's needs, as far as deciding about the next one goes.
 *
 * @param assessments the day of each, also of those withdrawn
 */
public record Needs(Map<String, LocalDate> assessments, Set<String> withdrawn) {
    public static final Needs NONE = new Needs(Map.of(), Set.of());

    public Needs after(NeedsEvent event) {
        return switch (event) {
            case NeedsEvent.NeedsAssessed e -> {
                var more = new HashMap<>(assessments);
                more.put(e.assessmentId(), e.assessedOn());
                yield new Needs(Map.copyOf(more), withdrawn);
            }
            case NeedsEvent.NeedsWithdrawn e -> {
                var more = new HashSet<>(withdrawn);
                more.add(e.assessmentId());
                yield new Needs(assessments, Set.copyOf(more));
            }
        };
    }
}
