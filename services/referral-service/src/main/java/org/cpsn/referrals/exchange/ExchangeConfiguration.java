package org.cpsn.referrals.exchange;

import java.io.IOException;
import org.cpsn.platform.rules.RuleFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** Where the time limits of exchanges come from: a file beside the service, or the defaults within. */
@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {
    /** @throws IOException when the file cannot be read: the service must not start with other limits than meant */
    @Bean
    ExchangeLimits exchangeLimits(@Value("${cpsn.exchanges:classpath:exchanges.json}") Resource file, JsonMapper json)
            throws IOException {
        return new ExchangeLimits(RuleFile.versions(file, json, ExchangeLimits.Version.class));
    }
}
