package org.cpsn.platform.tally;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cpsn.local.servers.LocalMongo;
import org.cpsn.platform.Platform;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.StoredEvents;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Role;
import org.cpsn.platform.security.Scope;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** A whole service on the platform, with real servers, as small as one can be. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
        basePackageClasses = Platform.class,
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test[.$].*|Test|ProbeApi.*)"),
            @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Platform.class)
        })
public class TallyService {
    private static final LocalMongo MONGO = LocalMongo.start(0);
    public static final Caseworker ARTA =
            new Caseworker("cw-19-01", Set.of(Role.CASEWORKER), "csw-19", "19", Scope.OWN);

    @Bean
    StoredEvents storedEvents() {
        return StoredEvents.of(TallyEvent.class);
    }

    /** @param database address of a PostgreSQL database; its name is the read models' database, too */
    public static ConfigurableApplicationContext start(String database, Map<String, Object> more) {
        var properties = new HashMap<String, Object>(Map.of(
                "spring.config.import", "classpath:platform.yml",
                "spring.application.name", "tally-service",
                "spring.flyway.locations", "classpath:db/migration/platform",
                "CPSN_PORT", "0",
                "CPSN_KEK", Base64.getEncoder().encodeToString(new byte[32]),
                "CPSN_DB_URL", database,
                "CPSN_MONGO", MONGO.uri(),
                "cpsn.database", database.replaceAll("\\?.*|.*/", ""),
                // started only where a test needs it
                "spring.kafka.admin.auto-create", "false",
                "CPSN_KAFKA", "localhost:1"));
        properties.putAll(more);
        return new SpringApplicationBuilder(TallyService.class)
                .properties(properties)
                .run();
    }

    public static ConfigurableApplicationContext start(String database) {
        return start(database, Map.of());
    }

    public static Asked asked() {
        return asked(UUID.randomUUID().toString(), null);
    }

    public static Asked asked(String commandId, Long expectedVersion) {
        return new Asked(ARTA, commandId, expectedVersion, "correlation-1", null);
    }

    public static String newId() {
        return UUID.randomUUID().toString();
    }
}
