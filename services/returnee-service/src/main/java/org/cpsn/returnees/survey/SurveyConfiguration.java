package org.cpsn.returnees.survey;

import java.io.IOException;
import org.cpsn.platform.rules.RuleFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** Where the weights of the survey come from: a file beside the service, or the defaults within. */
@Configuration(proxyBeanMethods = false)
class SurveyConfiguration {
    /** @throws IOException when the file cannot be read: nothing is scored by other weights than meant */
    @Bean
    SurveyWeights surveyWeights(
            @Value("${cpsn.survey-weights:classpath:survey-weights.json}") Resource file, JsonMapper json)
            throws IOException {
        return new SurveyWeights(RuleFile.versions(file, json, SurveyWeights.Version.class));
    }
}
