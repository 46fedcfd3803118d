package org.cpsn.referrals.exchange;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cpsn.platform.domain.LocalDay;

/**
 * How many messages went to and came from each partner, month by month, with what might point to a single child left
 * out: a count from 1 to 4 is not said, and so is every sum from which it could be worked out.
 */
final class Flows {
    /** Counts below this are not said. Configuration of nobody: the field's usual threshold for internal reports. */
    static final int FEWEST = 5;

    private Flows() {}

    /** @param count null when it is suppressed, which is neither zero nor unknown */
    record Cell(Integer count) {
        static Cell of(int count) {
            return new Cell(count > 0 && count < FEWEST ? null : count);
        }

        boolean suppressed() {
            return count == null;
        }
    }

    /** @param total null when one of its cells is suppressed */
    record Row(String month, List<Cell> told, List<Cell> received, Integer total) {}

    /** @param fewest counts from 1 to one less than this are suppressed */
    record Table(List<String> partners, List<Row> rows, int fewest) {}

    record Flow(String partner, Side from, Instant at) {}

    /** @param last the last month; @param months how many of them */
    static Table table(List<String> partners, Stream<Flow> flows, YearMonth last, int months) {
        Map<YearMonth, Map<String, int[]>> counts = new TreeMap<>();
        for (int back = months - 1; back >= 0; back--) {
            var row = new TreeMap<String, int[]>();
            partners.forEach(partner -> row.put(partner, new int[2]));
            counts.put(last.minusMonths(back), row);
        }
        flows.forEach(flow -> {
            var row = counts.get(YearMonth.from(LocalDay.of(flow.at())));
            if (row != null && row.containsKey(flow.partner()))
                row.get(flow.partner())[flow.from().ordinal()]++;
        });
        return new Table(
                partners,
                counts.entrySet().stream()
                        .map(month -> row(month.getKey(), partners, month.getValue()))
                        .toList(),
                FEWEST);
    }

    private static Row row(YearMonth month, List<String> partners, Map<String, int[]> counts) {
        var told = cells(partners, counts, Side.US);
        var received = cells(partners, counts, Side.PARTNER);
        var cells = Stream.concat(told.stream(), received.stream()).toList();
        var total = cells.stream().anyMatch(Cell::suppressed)
                ? null
                : (Integer) cells.stream().mapToInt(Cell::count).sum();
        return new Row(month.toString(), told, received, total);
    }

    private static List<Cell> cells(List<String> partners, Map<String, int[]> counts, Side from) {
        return partners.stream()
                .map(partner -> Cell.of(counts.get(partner)[from.ordinal()]))
                .toList();
    }
}
