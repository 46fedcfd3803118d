package org.cpsn.notifications.clock;

import org.cpsn.deadlines.DeadlineRules;
import org.cpsn.platform.calendar.Holidays;

/** What time limits clocks follow, when they speak, and on which days. */
public record ClockTimes(DeadlineRules deadlines, ClockRules clocks, Holidays holidays) {}
