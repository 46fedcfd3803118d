package org.cpsn.cases.juvenilejustice;

import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** Where ages and measures come from: a file beside the service, or the defaults within. */
@Configuration(proxyBeanMethods = false)
class JuvenileConfiguration {
    private record File(String note, List<JuvenileRules.Version> versions) {}

    /** @throws IOException when the file cannot be read: the service must not refuse or allow other than meant */
    @Bean
    JuvenileRules juvenileRules(
            @Value("${cpsn.juvenile-justice:classpath:juvenile-justice.json}") Resource file, JsonMapper json)
            throws IOException {
        try (var content = file.getInputStream()) {
            return new JuvenileRules(json.readValue(content, File.class).versions());
        }
    }
}
