package org.cpsn.platform.test;

import static java.util.Map.entry;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Tells a service under test where its servers are, in the words of a deployment: {@code CPSN_…}. */
public final class ServersOfOneContext implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        LogText.listen();
        var servers = Servers.shared();
        var database = "test_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "servers of this test",
                        Map.ofEntries(
                                entry("CPSN_DB_URL", servers.createDatabase(database)),
                                entry("CPSN_DB_USER", servers.user()),
                                entry("CPSN_DB_PASSWORD", servers.password()),
                                entry("CPSN_KAFKA", servers.kafka()),
                                entry("CPSN_MONGO", servers.mongo()),
                                entry("cpsn.mongo.database", database),
                                entry("CPSN_ISSUER", Tokens.issuer()),
                                entry("CPSN_OIDC_INTERNAL", Tokens.issuer()),
                                entry("CPSN_JWKS", Tokens.keys()),
                                entry("CPSN_KEK", newKey()),
                                entry("CPSN_PSEUDONYM_KEY", newKey()),
                                entry("CPSN_FEED_SIGNING_KEY", newKey()))));
        context.getBeanFactory()
                .registerSingleton(
                        "http",
                        new Http(() -> "http://localhost:"
                                + context.getEnvironment().getRequiredProperty("local.server.port")));
    }

    private static String newKey() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
