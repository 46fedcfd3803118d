package org.cpsn.platform.calendar;

import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** Where the holidays come from: a file beside the service, or the days within. */
@Configuration(proxyBeanMethods = false)
class HolidaysConfiguration {
    private record File(String note, List<Holidays.Version> versions) {}

    /** @throws IOException when the file cannot be read: the service must not start with other days than meant */
    @Bean
    Holidays holidays(@Value("${cpsn.holidays:classpath:holidays.json}") Resource file, JsonMapper json)
            throws IOException {
        try (var content = file.getInputStream()) {
            return new Holidays(json.readValue(content, File.class).versions());
        }
    }
}
