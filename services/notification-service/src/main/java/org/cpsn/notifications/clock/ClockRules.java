package org.cpsn.notifications.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cpsn.deadlines.Risk;
import org.cpsn.platform.calendar.Holidays;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.platform.domain.RuleVersion;

/**
 * When a clock speaks, and to whom, version by version. Configuration, never law: a version's {@code legalRef} stays
 * empty until a lawyer fills it in.
 */
public record ClockRules(List<Version> versions) {
    /** Whether what falls on a day on which nobody works is said before or after it. */
    public enum FreeDays {
        BEFORE,
        AFTER
    }

    /** @param hours after the moment has passed */
    public record Escalation(int hours, Audience to) {}

    /**
     * @param leadHours how long before its moment a clock says that it is near; 0 where it does not
     * @param missed who hears that the moment has passed; nobody where others have told them
     */
    public record Kind(Map<Risk, Integer> leadHours, List<Audience> missed, Map<Risk, List<Escalation>> escalation) {}

    /**
     * @param settleMinutes what was due already when it became known waits this long: who enters what happened long ago
     *     enters first what came of it, too
     * @param freeDays for what is not about a child at high risk, which never waits
     * @param others what holds for kinds that are not named
     */
    public record Version(
            String version,
            Instant validFrom,
            String legalRef,
            int settleMinutes,
            Map<Step, FreeDays> freeDays,
            Kind others,
            Map<String, Kind> kinds)
            implements RuleVersion {
        public Version {
            if (settleMinutes < 0
                    || !freeDays.keySet().equals(EnumSet.allOf(Step.class))
                    || !Stream.concat(Stream.of(others), kinds.values().stream())
                            .allMatch(Version::isSensible))
                throw new IllegalArgumentException(
                        "Version " + version + " of the rules of clocks says nothing sensible.");
        }

        private static boolean isSensible(Kind kind) {
            return kind.leadHours().keySet().equals(EnumSet.allOf(Risk.class))
                    && kind.escalation().keySet().equals(EnumSet.allOf(Risk.class))
                    && kind.leadHours().values().stream().allMatch(hours -> hours >= 0)
                    && kind.escalation().values().stream().allMatch(Version::climbs);
        }

        private static boolean climbs(Collection<Escalation> steps) {
            int before = 0;
            for (var step : steps) {
                if (step.hours() <= before) return false;
                before = step.hours();
            }
            return true;
        }
    }

    public ClockRules {
        versions = RuleVersion.newestFirst(versions, "rules of clocks", "There are no rules of clocks.");
    }

    /** @param version of the rules that made it */
    public record Plan(String version, List<Reminder> reminders) {}

    /**
     * What a clock will say.
     *
     * @param recordedAt when it became known that it runs: decides which version holds
     */
    Plan plan(Matter matter, Instant recordedAt, Holidays holidays) {
        var version = RuleVersion.inForce(versions, recordedAt);
        var kind = version.kinds().getOrDefault(matter.kind(), version.others());
        var risk = matter.risk() == null ? Risk.MEDIUM : matter.risk();
        var earliest = recordedAt.plus(Duration.ofMinutes(version.settleMinutes()));
        var moved = new EnumMap<Step, FreeDays>(version.freeDays());
        if (matter.high()) moved.clear();

        var reminders = new ArrayList<Reminder>();
        int lead = kind.leadHours().get(risk);
        if (lead > 0) {
            var at = at(matter.due().minus(Duration.ofHours(lead)), moved.get(Step.APPROACHING), earliest, holidays);
            // what is past already is not near
            if (at.isBefore(matter.due()))
                reminders.add(new Reminder(Step.APPROACHING, at, List.of(Audience.RESPONSIBLE)));
        }
        var last = at(matter.due(), moved.get(Step.MISSED), earliest, holidays);
        reminders.add(new Reminder(Step.MISSED, last, kind.missed()));
        for (var step : kind.escalation().get(risk)) {
            var at = at(
                    matter.due().plus(Duration.ofHours(step.hours())), moved.get(Step.ESCALATED), earliest, holidays);
            // moved to a working day, a later step must not come before an earlier one
            last = at.isBefore(last) ? last : at;
            reminders.add(new Reminder(Step.ESCALATED, last, List.of(step.to())));
        }
        return new Plan(version.version(), List.copyOf(reminders));
    }

    /** @param moved null where it waits for no working day */
    private static Instant at(Instant moment, FreeDays moved, Instant earliest, Holidays holidays) {
        var wanted = moved == null ? moment : onAWorkingDay(moment, moved, holidays);
        return wanted.isBefore(earliest) ? earliest : wanted;
    }

    /** At the same time of that day, as the clocks in Kosovo show it. */
    private static Instant onAWorkingDay(Instant moment, FreeDays moved, Holidays holidays) {
        var day = LocalDay.of(moment);
        var working = switch (moved) {
            case BEFORE -> holidays.workingDayUntil(day);
            case AFTER -> holidays.workingDayFrom(day);
        };
        return working.equals(day) ? moment : LocalDay.at(working, LocalDay.timeOf(moment));
    }
}
