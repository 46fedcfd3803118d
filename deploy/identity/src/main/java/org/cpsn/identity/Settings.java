package org.cpsn.identity;

import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.convert.DurationUnit;

/**
 * @param issuer the address the browser sees and every token names
 * @param keys the directory of the signing key; empty for a key that lives as long as this process
 */
@ConfigurationProperties("cpsn")
record Settings(
        String issuer,
        String keys,
        Web web,
        @DurationUnit(ChronoUnit.SECONDS) Duration localTokenLifetime) {

    /** The web front-end as a client. */
    record Web(URI url, String clientId, String clientSecret) {}
}
