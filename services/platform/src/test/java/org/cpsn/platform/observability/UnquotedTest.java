package org.cpsn.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;

class UnquotedTest {
    @Test
    void the_message_of_a_library_is_not_repeated_but_its_kind_and_place_are() {
        var printed = new Unquoted.Traces().printStackTraceToString(choking());
        assertThat(printed)
                .doesNotContain("Zyra")
                .contains(DateTimeParseException.class.getName(), "UnquotedTest.choking", "No date: see the cause.");
    }

    @Test
    void a_message_of_ours_that_repeats_its_cause_is_dropped_with_it() {
        try {
            throw new IllegalStateException(
                    choking().getCause().getMessage(), choking().getCause());
        } catch (IllegalStateException quoting) {
            assertThat(Unquoted.of(quoting)).hasToString("java.lang.IllegalStateException");
        }
    }

    private static RuntimeException choking() {
        try {
            LocalDate.parse("Zyra Plantuar");
            throw new AssertionError();
        } catch (DateTimeParseException quoting) {
            return new IllegalStateException("No date: see the cause.", quoting);
        }
    }
}
