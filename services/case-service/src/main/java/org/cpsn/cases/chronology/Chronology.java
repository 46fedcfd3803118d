package org.cpsn.cases.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.domain.LocalDay;

/**
 * What happened in a case, in the order in which it happened, and what of it is left out.
 *
 * @param leftOut how many lines of each chapter that was not asked for
 * @param before, after how many lines outside the period
 */
record Chronology(List<Recorded> lines, Map<Chapter, Integer> leftOut, int before, int after) {
    private static final Comparator<Recorded> AS_IT_HAPPENED =
            Comparator.comparing(Recorded::occurredAt).thenComparing(Recorded::sequence);

    /**
     * @param from, to the first and the last day in Kosovo; null for no bound
     * @param without the chapters that are not asked for
     */
    static Chronology of(List<Recorded> events, LocalDate from, LocalDate to, Set<Chapter> without) {
        var leftOut = new EnumMap<Chapter, Integer>(Chapter.class);
        var lines = new ArrayList<Recorded>();
        int before = 0;
        int after = 0;
        for (var recorded : events) {
            var day = LocalDay.of(recorded.occurredAt());
            var chapter = Chapter.of((InCase) recorded.event());
            if (from != null && day.isBefore(from)) before++;
            else if (to != null && day.isAfter(to)) after++;
            else if (without.contains(chapter)) leftOut.merge(chapter, 1, Integer::sum);
            else lines.add(recorded);
        }
        lines.sort(AS_IT_HAPPENED);
        return new Chronology(List.copyOf(lines), Map.copyOf(leftOut), before, after);
    }
}
