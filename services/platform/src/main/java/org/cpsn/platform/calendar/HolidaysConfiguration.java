package org.cpsn.platform.calendar;

import java.io.IOException;
import org.cpsn.platform.rules.RuleFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** Where the holidays come from: a file beside the service, or the days within. */
@Configuration(proxyBeanMethods = false)
class HolidaysConfiguration {
    /** @throws IOException when the file cannot be read: the service must not start with other days than meant */
    @Bean
    Holidays holidays(@Value("${cpsn.holidays:classpath:holidays.json}") Resource file, JsonMapper json)
            throws IOException {
        return new Holidays(RuleFile.versions(file, json, Holidays.Version.class));
    }
}
