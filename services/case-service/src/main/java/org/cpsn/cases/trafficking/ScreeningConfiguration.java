package org.cpsn.cases.trafficking;

import java.io.IOException;
import org.cpsn.platform.rules.RuleFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** Where the weights come from: a file beside the service, or the defaults within. */
@Configuration(proxyBeanMethods = false)
class ScreeningConfiguration {
    /** @throws IOException when the file cannot be read: the service must not screen otherwise than meant */
    @Bean
    ScreeningRules screeningRules(@Value("${cpsn.screening:classpath:screening.json}") Resource file, JsonMapper json)
            throws IOException {
        return new ScreeningRules(RuleFile.versions(file, json, ScreeningRules.Version.class));
    }
}
