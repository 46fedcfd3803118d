package org.cpsn.cases.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpsn.cases.casefile.NewOwner;
import org.cpsn.platform.axon.Recorded;

/**
 * Who got at a case and who let them, as shown.
 *
 * @param shared in the order it was shared
 * @param glasses newest first
 */
record AccessView(List<Colleague> shared, List<Glass> glasses) {
    record Colleague(String colleague, ShareRight right, Instant since, String by) {}

    /** @param review null until reviewed */
    record Glass(AccessEvent.GlassBroken broken, Review review) {}

    record Review(AccessEvent.GlassReviewed reviewed, String by) {}

    static AccessView of(List<Recorded> events) {
        Map<String, Colleague> shared = new LinkedHashMap<>();
        Map<String, Glass> glasses = new LinkedHashMap<>();
        for (var recorded : events) {
            if (recorded.event() instanceof NewOwner owner && owner.elsewhere()) shared.clear();
            if (!(recorded.event() instanceof AccessEvent event)) continue;
            switch (event) {
                case AccessEvent.Shared e ->
                    shared.put(e.colleague(), new Colleague(e.colleague(), e.right(), e.occurredAt(), recorded.by()));
                case AccessEvent.SharingEnded e -> shared.remove(e.colleague());
                case AccessEvent.GlassBroken e -> glasses.put(e.glassId(), new Glass(e, null));
                case AccessEvent.GlassReviewed e ->
                    glasses.computeIfPresent(
                            e.glassId(), (id, glass) -> new Glass(glass.broken(), new Review(e, recorded.by())));
            }
        }
        return new AccessView(List.copyOf(shared.values()), new ArrayList<>(glasses.values()).reversed());
    }
}
