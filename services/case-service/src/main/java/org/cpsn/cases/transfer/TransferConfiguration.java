package org.cpsn.cases.transfer;

import java.io.IOException;
import org.cpsn.cases.casefile.TimeLimits;
import org.cpsn.platform.rules.RuleFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the time limits of hand-overs and transfers come from: a file beside the service, or the defaults within. */
@Configuration(proxyBeanMethods = false)
class TransferConfiguration {
    /** @throws IOException when the file cannot be read: the service must not start with other limits than meant */
    @Bean
    TimeLimits<TransferStage> transferLimits(
            @Value("${cpsn.transfers:classpath:transfers.json}") Resource file, JsonMapper json) throws IOException {
        return TimeLimits.of(
                TransferStage.class,
                RuleFile.versions(file, json, new TypeReference<TimeLimits.Version<TransferStage>>() {}));
    }
}
