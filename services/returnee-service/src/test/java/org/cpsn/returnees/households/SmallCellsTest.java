package org.cpsn.returnees.households;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    @Test
    void large_counts_and_noughts_are_told() {
        assertThat(SmallCells.heldBack(List.of(20L, 7L, 5L, 0L))).contains(Set.of());
        assertThat(SmallCells.heldBack(List.of())).contains(Set.of());
    }

    @Test
    void one_small_count_takes_the_next_smallest_with_it_so_that_nobody_subtracts() {
        assertThat(SmallCells.heldBack(List.of(20L, 9L, 3L))).contains(Set.of(1, 2));
    }

    @Test
    void several_small_counts_that_give_each_other_away_take_another_one_with_them() {
        assertThat(SmallCells.heldBack(List.of(20L, 8L, 1L, 1L)))
                .as("1 and 1 are all that makes 2")
                .contains(Set.of(1, 2, 3));
        assertThat(SmallCells.heldBack(List.of(20L, 4L, 4L)))
                .as("8 less 2 leaves six")
                .contains(Set.of(1, 2));
    }

    @Test
    void a_list_in_which_nothing_could_be_told_is_held_back_as_a_whole() {
        assertThat(SmallCells.heldBack(List.of(1L, 1L, 1L, 1L, 1L, 1L))).isEmpty();
        assertThat(SmallCells.heldBack(List.of(4L))).isEmpty();
        assertThat(SmallCells.heldBack(List.of(3L, 1L))).isEmpty();
    }

    @Test
    void whatever_is_told_nobody_can_tell_a_held_back_number_to_within_five() {
        var random = new Random(7);
        for (int n = 0; n < 5_000; n++) {
            var counts = LongStream.generate(() -> (long) random.nextInt(random.nextBoolean() ? 7 : 60))
                    .limit(1 + random.nextInt(12))
                    .filter(count -> count > 0)
                    .boxed()
                    .toList();
            SmallCells.heldBack(counts).ifPresent(held -> {
                for (int at = 0; at < counts.size(); at++)
                    if (!held.contains(at)) assertThat(counts.get(at)).isGreaterThanOrEqualTo(SmallCells.THRESHOLD);
                long leftOver = held.stream().mapToLong(counts::get).sum();
                if (!held.isEmpty())
                    assertThat(leftOver - held.size())
                            .as("between 1 and what the others leave, of %s", counts)
                            .isGreaterThanOrEqualTo(SmallCells.THRESHOLD);
            });
        }
    }
}
