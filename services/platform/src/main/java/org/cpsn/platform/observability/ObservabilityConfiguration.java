package org.cpsn.platform.observability;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the log to what is ours to say, and says what time it is. */
@Configuration(proxyBeanMethods = false)
class ObservabilityConfiguration {
    static {
        // Axon reads this as a system property only, and otherwise opens every log with an advertisement.
        System.setProperty("disable-axoniq-console-message", "true");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
