package org.cpsn.cases.deadline;

import java.io.IOException;
import org.cpsn.deadlines.DeadlineRules;
import org.cpsn.platform.rules.RuleFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** Where the time limits come from: a file beside the service, or the defaults within. */
@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {
    /** @throws IOException when the file cannot be read: the service must not start with other limits than meant */
    @Bean
    DeadlineRules deadlineRules(@Value("${cpsn.deadlines:classpath:deadlines.json}") Resource file, JsonMapper json)
            throws IOException {
        return new DeadlineRules(RuleFile.versions(file, json, DeadlineRules.Version.class));
    }
}
