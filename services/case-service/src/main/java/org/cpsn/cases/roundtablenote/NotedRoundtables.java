package org.cpsn.cases.roundtablenote;

import java.util.HashMap;
import java.util.Map;

/**
 * Which roundtables a case has heard of.
 *
 * @param last what it heard last of each, by roundtable
 */
public record NotedRoundtables(Map<String, RoundtableNoteEvent> last) {
    public static final NotedRoundtables NONE = new NotedRoundtables(Map.of());

    public NotedRoundtables after(RoundtableNoteEvent event) {
        var more = new HashMap<>(last);
        more.put(event.roundtableId(), event);
        return new NotedRoundtables(Map.copyOf(more));
    }

    boolean haveHeard(RoundtableNoteEvent event) {
        return event.equals(last.get(event.roundtableId()));
    }

    boolean know(String roundtableId) {
        return last.containsKey(roundtableId);
    }
}
