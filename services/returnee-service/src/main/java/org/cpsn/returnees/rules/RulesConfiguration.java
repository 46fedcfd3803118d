package org.cpsn.returnees.rules;

import java.io.IOException;
import org.cpsn.platform.rules.RuleFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** Where the rules of reintegration come from: a file beside the service, or the defaults within. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {
    /**
     * @throws IOException when the file cannot be read: nobody is given or refused anything by other rules than meant
     */
    @Bean
    ReintegrationRules reintegrationRules(
            @Value("${cpsn.reintegration-rules:classpath:reintegration-rules.json}") Resource file, JsonMapper json)
            throws IOException {
        return new ReintegrationRules(RuleFile.versions(file, json, ReintegrationRules.Version.class));
    }
}
