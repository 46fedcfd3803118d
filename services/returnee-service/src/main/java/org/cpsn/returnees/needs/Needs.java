package org.cpsn.returnees.needs;

import java.util.HashSet;
import java.util.Set;

/** The assessments of a family's needs, as far as deciding about the next one goes. */
public record Needs(Set<String> assessments) {
    public static final Needs NONE = new Needs(Set.of());

    public Needs after(NeedsEvent event) {
        return switch (event) {
            case NeedsEvent.NeedsAssessed e -> {
                var more = new HashSet<>(assessments);
                more.add(e.assessmentId());
                yield new Needs(Set.copyOf(more));
            }
        };
    }
}
