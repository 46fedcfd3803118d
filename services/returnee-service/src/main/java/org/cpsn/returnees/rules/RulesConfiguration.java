package org.cpsn.returnees.rules;

import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** Where the rules of reintegration come from: a file beside the service, or the defaults within. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {
    private record File(String note, List<ReintegrationRules.Version> versions) {}

    /**
     * @throws IOException when the file cannot be read: nobody is given or refused anything by other rules than meant
     */
    @Bean
    ReintegrationRules reintegrationRules(
            @Value("${cpsn.reintegration-rules:classpath:reintegration-rules.json}") Resource file, JsonMapper json)
            throws IOException {
        try (var content = file.getInputStream()) {
            return new ReintegrationRules(json.readValue(content, File.class).versions());
        }
    }
}
