package org.cpsn.returnees.survey;

import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** Where the weights of the survey come from: a file beside the service, or the defaults within. */
@Configuration(proxyBeanMethods = false)
class SurveyConfiguration {
    private record File(String note, List<SurveyWeights.Version> versions) {}

    /** @throws IOException when the file cannot be read: nothing is scored by other weights than meant */
    @Bean
    SurveyWeights surveyWeights(
            @Value("${cpsn.survey-weights:classpath:survey-weights.json}") Resource file, JsonMapper json)
            throws IOException {
        try (var content = file.getInputStream()) {
            return new SurveyWeights(json.readValue(content, File.class).versions());
        }
    }
}
