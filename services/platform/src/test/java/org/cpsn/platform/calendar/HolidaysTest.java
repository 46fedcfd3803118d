package org.cpsn.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** On which days people work in Kosovo. */
class HolidaysTest {
    private static final int FIRST = 2025;
    private static final int LAST = 2031;

    private final Holidays holidays = fromFile();

    private static Holidays fromFile() {
        try {
            return new HolidaysConfiguration()
                    .holidays(
                            new ClassPathResource("holidays.json"),
                            JsonMapper.builder().build());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, true", // a Monday
        "2026-11-21, false", // a Saturday
        "2026-11-22, false",
        "2026-02-17, false", // independence
        "2026-05-27, false", // Bajram
        "2026-04-06, false", // Easter Monday of the Catholics
        "2026-04-13, false", // and of the Orthodox
        "2026-11-30, false", // flag day was a Saturday
        "2026-12-01, true",
        "2028-02-29, true", // a Tuesday like any other
    })
    void peopleWorkExceptOnWeekendsAndHolidays(LocalDate day, boolean working) {
        assertThat(holidays.isWorkingDay(day)).isEqualTo(working);
    }

    @Test
    void twoFeastsOnOneWeekendAreKeptOnTheTwoNextWorkingDays() {
        // 1 and 2 January 2028 are a Saturday and a Sunday
        assertThat(holidays.holidayOn(LocalDate.of(2028, 1, 3))).contains("NEW_YEAR");
        assertThat(holidays.holidayOn(LocalDate.of(2028, 1, 4))).contains("NEW_YEAR");
        assertThat(holidays.isWorkingDay(LocalDate.of(2028, 1, 5))).isTrue();
    }

    @Test
    void theNextAndTheLastWorkingDayAreFoundOverAWholeRunOfFreeDays() {
        // Thursday 31 December 2026; New Year on Friday and Saturday; kept on Monday
        assertThat(holidays.workingDayFrom(LocalDate.of(2027, 1, 1))).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(holidays.workingDayUntil(LocalDate.of(2027, 1, 4))).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(holidays.workingDayFrom(LocalDate.of(2027, 1, 5))).isEqualTo(LocalDate.of(2027, 1, 5));
    }

    @Test
    void theDaysOfEasterAreThoseTheMoonGives() {
        for (int year = FIRST; year <= LAST; year++) {
            assertThat(holidays.holidayOn(catholicEaster(year).plusDays(1))).isPresent();
            assertThat(holidays.holidayOn(orthodoxEaster(year).plusDays(1))).isPresent();
        }
    }

    @Test
    void theDaysOfBajramAreThoseOfTheCalendarUntilTheGovernmentSaysOtherwise() {
        for (int hijri = 1446; hijri <= 1452; hijri++) {
            assertThat(holidays.holidayOn(LocalDate.from(HijrahDate.of(hijri, 10, 1))))
                    .isPresent();
            assertThat(holidays.holidayOn(LocalDate.from(HijrahDate.of(hijri, 12, 10))))
                    .isPresent();
        }
    }

    @Test
    void nobodyClaimsThatTheGovernmentHasConfirmedAnyYear() {
        assertThat(IntStream.rangeClosed(FIRST, LAST)).allMatch(year -> holidays.knows(year));
        assertThat(IntStream.rangeClosed(FIRST, LAST)).noneMatch(year -> holidays.isConfirmed(year));
        assertThat(holidays.knows(LAST + 1)).isFalse();
    }

    @Test
    void ofAYearNobodyKnowsYetTheFixedDaysAreKept() {
        assertThat(holidays.holidayOn(LocalDate.of(2040, 2, 17))).contains("INDEPENDENCE_DAY");
        assertThat(holidays.isWorkingDay(LocalDate.of(2040, 2, 16))).isTrue();
    }

    @Test
    void aWeekWithoutAWorkingDayOrADayInAnotherYearIsAMistake() {
        assertThatThrownBy(() -> version(EnumSet.allOf(DayOfWeek.class), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no working day");
        var astray = new Holidays.InYear(
                2026, false, List.of(new Holidays.Movable("CATHOLIC_EASTER", LocalDate.of(2027, 3, 29))));
        assertThatThrownBy(() -> version(Set.of(DayOfWeek.SUNDAY), List.of(astray)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026");
    }

    private static Holidays.Version version(Set<DayOfWeek> weekend, List<Holidays.InYear> years) {
        return new Holidays.Version("x", Instant.EPOCH, "", weekend, true, List.of(), years);
    }

    /** The Gregorian reckoning after Oudin. */
    private static LocalDate catholicEaster(int year) {
        int century = year / 100;
        int golden = year % 19;
        int k = (century - 17) / 25;
        int i = (century - century / 4 - (century - k) / 3 + 19 * golden + 15) % 30;
        i -= (i / 28) * (1 - (i / 28) * (29 / (i + 1)) * ((21 - golden) / 11));
        int j = (year + year / 4 + i + 2 - century + century / 4) % 7;
        int l = i - j;
        int month = 3 + (l + 40) / 44;
        return LocalDate.of(year, month, l + 28 - 31 * (month / 4));
    }

    /** The Julian reckoning, thirteen days later in this century. */
    private static LocalDate orthodoxEaster(int year) {
        int d = (19 * (year % 19) + 15) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        return LocalDate.of(year, (d + e + 114) / 31, (d + e + 114) % 31 + 1).plus(13, ChronoUnit.DAYS);
    }
}
