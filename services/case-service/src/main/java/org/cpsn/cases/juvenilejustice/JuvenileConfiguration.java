package org.cpsn.cases.juvenilejustice;

import java.io.IOException;
import org.cpsn.platform.rules.RuleFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** Where ages and measures come from: a file beside the service, or the defaults within. */
@Configuration(proxyBeanMethods = false)
class JuvenileConfiguration {
    /** @throws IOException when the file cannot be read: the service must not refuse or allow other than meant */
    @Bean
    JuvenileRules juvenileRules(
            @Value("${cpsn.juvenile-justice:classpath:juvenile-justice.json}") Resource file, JsonMapper json)
            throws IOException {
        return new JuvenileRules(RuleFile.versions(file, json, JuvenileRules.Version.class));
    }
}
