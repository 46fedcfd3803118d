package org.cpsn.notifications.clock;

import java.io.IOException;
import java.util.List;
import org.cpsn.platform.calendar.Holidays;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rules and holidays as they are delivered. */
final class TimesOfTests {
    static final ClockTimes DELIVERED = read();

    private TimesOfTests() {}

    private static ClockTimes read() {
        var json = JsonMapper.builder().build();
        try (var days = new ClassPathResource("holidays.json").getInputStream()) {
            var holidays = new Holidays(json.convertValue(
                    json.readTree(days).path("versions"), new TypeReference<List<Holidays.Version>>() {}));
            return new ClockConfiguration()
                    .clockTimes(
                            new ClassPathResource("deadlines.json"),
                            new ClassPathResource("clock-rules.json"),
                            holidays,
                            json);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
