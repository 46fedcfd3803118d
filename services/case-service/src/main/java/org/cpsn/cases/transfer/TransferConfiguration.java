package org.cpsn.cases.transfer;

import java.io.IOException;
import java.util.List;
import org.cpsn.cases.casefile.TimeLimits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** Where the time limits of hand-overs and transfers come from: a file beside the service, or the defaults within. */
@Configuration(proxyBeanMethods = false)
class TransferConfiguration {
    private record File(String note, List<TimeLimits.Version<TransferStage>> versions) {}

    /** @throws IOException when the file cannot be read: the service must not start with other limits than meant */
    @Bean
    TimeLimits<TransferStage> transferLimits(
            @Value("${cpsn.transfers:classpath:transfers.json}") Resource file, JsonMapper json) throws IOException {
        try (var content = file.getInputStream()) {
            return TimeLimits.of(
                    TransferStage.class, json.readValue(content, File.class).versions());
        }
    }
}
