package org.cpsn.referrals.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Few children cross the border, so almost every count could point to one of them. */
class FlowsTest {
    private static final List<String> PARTNERS = List.of("partner-al", "partner-me");
    private static final Instant MARCH = Instant.parse("2026-03-10T09:00:00Z");

    @Test
    void a_count_from_one_to_four_is_not_said_nor_any_sum_it_could_be_worked_out_from() {
        for (int few = 1; few <= 4; few++) {
            var row = march(few, 7);
            assertThat(row.told()).containsExactly(new Flows.Cell(null), new Flows.Cell(7));
            assertThat(row.total()).isNull();
        }
    }

    @Test
    void none_and_five_are_said_and_so_is_their_sum() {
        var row = march(5, 0);
        assertThat(row.told()).containsExactly(new Flows.Cell(5), new Flows.Cell(0));
        assertThat(row.total()).isEqualTo(5);
    }

    @Test
    void every_month_is_there_the_oldest_first_in_the_time_of_kosovo() {
        var newYear = Stream.of(new Flows.Flow("partner-al", Side.PARTNER, Instant.parse("2025-12-31T23:30:00Z")));
        var table = Flows.table(PARTNERS, newYear, YearMonth.of(2026, 3), 3);
        assertThat(table.rows()).extracting(Flows.Row::month).containsExactly("2026-01", "2026-02", "2026-03");
        assertThat(table.rows().getFirst().received()).containsExactly(new Flows.Cell(null), new Flows.Cell(0));
    }

    private static Flows.Row march(int albania, int montenegro) {
        var flows = Stream.concat(
                Collections.nCopies(albania, new Flows.Flow("partner-al", Side.US, MARCH)).stream(),
                Collections.nCopies(montenegro, new Flows.Flow("partner-me", Side.US, MARCH)).stream());
        return Flows.table(PARTNERS, flows, YearMonth.of(2026, 3), 1).rows().getFirst();
    }
}
