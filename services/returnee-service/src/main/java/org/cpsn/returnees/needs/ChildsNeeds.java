package org.cpsn.returnees.needs;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one child needs. */
public record ChildsNeeds(String childId, Map<Area, Weight> areas, Set<Sign> signs) {

    /** Where help is needed, in the order of the list. */
    public List<Area> needed() {
        return areas.entrySet().stream()
                .filter(area -> area.getValue() != Weight.NONE)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Somebody must act now: an urgent need, or any sign of trafficking. */
    public boolean urgent() {
        return !signs.isEmpty() || areas.containsValue(Weight.URGENT);
    }

    boolean saysNothing() {
        return areas.isEmpty() && signs.isEmpty();
    }
}
