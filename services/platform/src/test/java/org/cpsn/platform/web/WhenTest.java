package org.cpsn.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WhenTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.008Z");
    private final Clock clock = Clock.fixed(NOW.plusNanos(9), ZoneOffset.UTC);

    @Test
    void what_is_not_told_happened_now() {
        assertThat(When.of(null, clock)).isEqualTo(NOW);
    }

    @Test
    void what_is_told_happened_then() {
        assertThat(When.of(NOW.minusSeconds(86_400), clock)).isEqualTo(NOW.minusSeconds(86_400));
        assertThat(When.of(NOW, clock)).isEqualTo(NOW);
    }

    @Test
    void nothing_is_told_before_it_happened() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> When.of(NOW.plusMillis(1), clock))
                .satisfies(invalid -> assertThat(invalid.errors())
                        .singleElement()
                        .extracting(InvalidField::field, InvalidField::code)
                        .containsExactly("occurredAt", "in_future"));
    }

    @Test
    void a_day_counts_as_come_once_it_has_begun_in_kosovo() {
        var lateInTheEvening = Clock.fixed(Instant.parse("2026-03-04T23:30:00Z"), ZoneOffset.UTC);
        When.notAhead("on", LocalDate.of(2026, 3, 5), lateInTheEvening);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> When.notAhead("on", LocalDate.of(2026, 3, 6), lateInTheEvening))
                .satisfies(invalid -> assertThat(invalid.errors())
                        .singleElement()
                        .extracting(InvalidField::field, InvalidField::code)
                        .containsExactly("on", "in_future"));
    }
}
