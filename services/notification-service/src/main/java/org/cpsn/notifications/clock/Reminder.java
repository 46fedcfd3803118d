package org.cpsn.notifications.clock;

import java.time.Instant;
import java.util.List;

/** What a clock will say, when, and to whom. */
public record Reminder(Step step, Instant at, List<Audience> to) {}
