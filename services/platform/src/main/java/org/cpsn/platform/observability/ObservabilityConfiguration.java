package org.cpsn.platform.observability;

import org.springframework.context.annotation.Configuration;

/** Keeps the log to what is ours to say. */
@Configuration(proxyBeanMethods = false)
class ObservabilityConfiguration {
    static {
        // Axon reads this as a system property only, and otherwise opens every log with an advertisement.
        System.setProperty("disable-axoniq-console-message", "true");
    }
}
