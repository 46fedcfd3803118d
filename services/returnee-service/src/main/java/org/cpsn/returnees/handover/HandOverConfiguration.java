package org.cpsn.returnees.handover;

import java.io.IOException;
import org.cpsn.platform.rules.RuleFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** Where the time limits of hand-overs come from: a file beside the service, or the defaults within. */
@Configuration(proxyBeanMethods = false)
class HandOverConfiguration {
    /** @throws IOException when the file cannot be read: the service must not start with other limits than meant */
    @Bean
    HandOverLimits handOverLimits(
            @Value("${cpsn.arrivals-limits:classpath:arrivals-limits.json}") Resource file, JsonMapper json)
            throws IOException {
        return HandOverLimits.of(RuleFile.versions(file, json, HandOverLimits.Version.class));
    }
}
