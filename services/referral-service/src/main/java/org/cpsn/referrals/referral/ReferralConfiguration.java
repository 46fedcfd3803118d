package org.cpsn.referrals.referral;

import java.io.IOException;
import org.cpsn.platform.rules.RuleFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** Where the time limits of referrals come from: a file beside the service, or the defaults within. */
@Configuration(proxyBeanMethods = false)
class ReferralConfiguration {
    /** @throws IOException when the file cannot be read: the service must not start with other limits than meant */
    @Bean
    ReferralLimits referralLimits(
            @Value("${cpsn.referral-limits:classpath:referral-limits.json}") Resource file, JsonMapper json)
            throws IOException {
        return ReferralLimits.of(RuleFile.versions(file, json, ReferralLimits.Version.class));
    }
}
