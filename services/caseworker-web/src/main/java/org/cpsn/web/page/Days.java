package org.cpsn.web.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** People remember on which day something happened; the services want the moment. */
@Component
public class Days {

    private final Clock clock;
    private final ZoneId zone;

    Days(Clock clock, @Value("${cpsn.zone}") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    public LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /**
     * The moment to record for a day: noon of it, or the report when that came later on the same day. Null for today,
     * which is now.
     */
    public Instant moment(LocalDate day, Instant reportedAt) {
        if (day.equals(today())) return null;
        var noon = day.atTime(LocalTime.NOON).atZone(zone).toInstant();
        var reportedThatDay =
                reportedAt != null && day.equals(reportedAt.atZone(zone).toLocalDate());
        return reportedThatDay && reportedAt.isAfter(noon) ? reportedAt : noon;
    }
}
