package org.cpsn.web.liaison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cpsn.web.services.ExchangesService.Cell;
import org.cpsn.web.services.ExchangesService.Flows;

/**
 * The messages of each month as bars, partner by partner: what was told above what was received. A count that is
 * suppressed is a mark without a height, so that nobody can measure it.
 */
public record FlowChart(int width, int height, int base, List<Bar> bars, List<Label> labels) {
    private static final int MONTH = 56;
    private static final int HEIGHT = 150;
    private static final int TOP = 20;
    private static final int LEFT = 8;

    /** @param partner position of the partner; suppressed: its height means nothing */
    public record Bar(
            int x, int y, int width, int height, int partner, boolean told, boolean suppressed, String count) {
        public int middle() {
            return x + width / 2;
        }

        public int above() {
            return y - 4;
        }
    }

    public record Label(int x, String month) {}

    static FlowChart of(Flows flows) {
        int most = flows.rows().stream()
                .flatMap(row -> Stream.concat(row.told().stream(), row.received().stream()))
                .mapToInt(cell -> cell.count() == null ? flows.fewest() : cell.count())
                .max()
                .orElse(0);
        var bars = new ArrayList<Bar>();
        var labels = new ArrayList<Label>();
        int wide = Math.max(4, (MONTH - 12) / Math.max(1, flows.partners().size() * 2));
        for (int month = 0; month < flows.rows().size(); month++) {
            var row = flows.rows().get(month);
            int left = LEFT + month * MONTH;
            for (int partner = 0; partner < flows.partners().size(); partner++) {
                bar(
                        bars,
                        left + partner * 2 * wide,
                        wide,
                        most,
                        partner,
                        true,
                        row.told().get(partner),
                        flows.fewest());
                bar(
                        bars,
                        left + (partner * 2 + 1) * wide,
                        wide,
                        most,
                        partner,
                        false,
                        row.received().get(partner),
                        flows.fewest());
            }
            labels.add(new Label(left + (MONTH - 12) / 2, row.month()));
        }
        return new FlowChart(
                LEFT * 2 + flows.rows().size() * MONTH, TOP + HEIGHT + 26, TOP + HEIGHT, List.copyOf(bars), labels);
    }

    private static void bar(
            List<Bar> bars, int x, int width, int most, int partner, boolean told, Cell cell, int fewest) {
        if (cell.count() != null && cell.count() == 0) return;
        var suppressed = cell.count() == null;
        int height = suppressed ? 6 : Math.max(3, cell.count() * HEIGHT / Math.max(1, most));
        bars.add(new Bar(
                x,
                TOP + HEIGHT - height,
                width - 2,
                height,
                partner,
                told,
                suppressed,
                suppressed ? "<" + fewest : String.valueOf(cell.count())));
    }
}
