package org.cpsn.platform.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.platform.domain.RuleVersion;

/**
 * On which days people work in Kosovo. Days are asked for as Kosovo counts them ({@link LocalDay}). What follows from a
 * holiday is for others to say: a child at high risk has none.
 */
public final class Holidays {
    /** No run of weekends and holidays is nearly as long. */
    private static final int LONGEST_REST = 31;

    private final List<Version> newestFirst;
    private final Map<Year, Map<LocalDate, String>> byYear = new ConcurrentHashMap<>();

    public Holidays(List<Version> versions) {
        newestFirst = RuleVersion.newestFirst(versions, "holidays", "There are no holidays.");
    }

    /**
     * @param weekend days on which nobody works in any week
     * @param onAWeekendKeptLater whether what falls on a weekend is kept on the next working day
     * @param byYear the days of movable feasts
     */
    public record Version(
            String version,
            Instant validFrom,
            String legalRef,
            Set<DayOfWeek> weekend,
            boolean onAWeekendKeptLater,
            List<Yearly> everyYear,
            List<InYear> byYear)
            implements RuleVersion {
        public Version {
            if (weekend.size() == DayOfWeek.values().length)
                throw new IllegalArgumentException("Version " + version + " of the holidays knows no working day.");
            for (var year : byYear)
                if (year.days().stream().anyMatch(day -> day.on().getYear() != year.year()))
                    throw new IllegalArgumentException(
                            "Version " + version + " of the holidays has a day in " + year.year() + " that is not.");
        }
    }

    public record Yearly(String code, MonthDay day) {}

    /** @param confirmed whether the government's decision for the year has been compared */
    public record InYear(int year, boolean confirmed, List<Movable> days) {}

    public record Movable(String code, LocalDate on) {}

    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && holidayOn(day).isEmpty();
    }

    /** The code of what is kept on a day. */
    public Optional<String> holidayOn(LocalDate day) {
        return Optional.ofNullable(byYear.computeIfAbsent(Year.from(day), year -> kept(year.getValue()))
                .get(day));
    }

    /** Whether the movable feasts of a year are known; if not, their days count as working days. */
    public boolean knows(int year) {
        return version(year).byYear().stream().anyMatch(known -> known.year() == year);
    }

    /** Whether the days of a year were compared with the government's decision. */
    public boolean isConfirmed(int year) {
        return version(year).byYear().stream().anyMatch(known -> known.year() == year && known.confirmed());
    }

    /** The day itself where people work on it, else the next on which they do. */
    public LocalDate workingDayFrom(LocalDate day) {
        return Stream.iterate(day, next -> next.plusDays(1))
                .limit(LONGEST_REST)
                .filter(this::isWorkingDay)
                .findFirst()
                .orElse(day);
    }

    /** The day itself where people work on it, else the last before it on which they do. */
    public LocalDate workingDayUntil(LocalDate day) {
        return Stream.iterate(day, earlier -> earlier.minusDays(1))
                .limit(LONGEST_REST)
                .filter(this::isWorkingDay)
                .findFirst()
                .orElse(day);
    }

    private boolean isWeekend(LocalDate day) {
        return version(day.getYear()).weekend().contains(day.getDayOfWeek());
    }

    /** The version in force when the year begins. */
    private Version version(int year) {
        return RuleVersion.inForce(newestFirst, LocalDay.startOf(LocalDate.of(year, 1, 1)));
    }

    /** Two feasts on one weekend are kept on the two next working days. */
    private Map<LocalDate, String> kept(int year) {
        var version = version(year);
        var days = new TreeMap<LocalDate, String>();
        for (var yearly : version.everyYear()) days.put(yearly.day().atYear(year), yearly.code());
        for (var known : version.byYear())
            if (known.year() == year) known.days().forEach(day -> days.putIfAbsent(day.on(), day.code()));
        if (!version.onAWeekendKeptLater()) return Map.copyOf(days);
        for (var feast : List.copyOf(days.entrySet())) {
            if (!version.weekend().contains(feast.getKey().getDayOfWeek())) continue;
            var later = feast.getKey().plusDays(1);
            while (version.weekend().contains(later.getDayOfWeek()) || days.containsKey(later))
                later = later.plusDays(1);
            if (later.getYear() == year) days.put(later, feast.getValue());
        }
        return Map.copyOf(days);
    }
}
