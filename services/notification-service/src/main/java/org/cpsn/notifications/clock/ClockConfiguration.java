package org.cpsn.notifications.clock;

import java.io.IOException;
import org.cpsn.deadlines.DeadlineRules;
import org.cpsn.platform.calendar.Holidays;
import org.cpsn.platform.rules.RuleFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** Where the rules come from: files beside the service, or what is within. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
    /**
     * @param limits the very file that case-service follows
     * @throws IOException when a file cannot be read: the service must not start with other rules than meant
     */
    @Bean
    ClockTimes clockTimes(
            @Value("${cpsn.deadlines:classpath:deadlines.json}") Resource limits,
            @Value("${cpsn.clocks:classpath:clock-rules.json}") Resource clocks,
            Holidays holidays,
            JsonMapper json)
            throws IOException {
        return new ClockTimes(
                new DeadlineRules(RuleFile.versions(limits, json, DeadlineRules.Version.class)),
                new ClockRules(RuleFile.versions(clocks, json, ClockRules.Version.class)),
                holidays);
    }
}
