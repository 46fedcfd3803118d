package org.cpsn.web.services;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the services answer, and how long this front-end waits for them. */
@ConfigurationProperties("cpsn.services")
record ServiceAddresses(
        URI cases, URI referrals, URI returnees, URI notifications, Duration connectTimeout, Duration readTimeout) {

    URI of(Service service) {
        return switch (service) {
            case CASES -> cases;
            case REFERRALS -> referrals;
            case RETURNEES -> returnees;
            case NOTIFICATIONS -> notifications;
        };
    }
}
