package org.cpsn.cases.knownchild;

import java.io.IOException;
import org.cpsn.platform.rules.RuleFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** Where the thresholds come from: a file beside the service, or the defaults within. */
@Configuration(proxyBeanMethods = false)
class KnownChildConfiguration {
    /** @throws IOException when the file cannot be read: the service must not answer otherwise than meant */
    @Bean
    KnownChildRules knownChildRules(
            @Value("${cpsn.known-child:classpath:known-child.json}") Resource file, JsonMapper json)
            throws IOException {
        return new KnownChildRules(RuleFile.versions(file, json, KnownChildRules.Version.class));
    }
}
