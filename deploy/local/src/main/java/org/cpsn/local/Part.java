package org.cpsn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cpsn.local.servers.CannotStart;

/** A part of CPSN that runs as a Java process of its own. */
public enum Part {
    IDENTITY("identity", "deploy/identity", 8090, "CPSN_IDENTITY_PORT", "CPSN_ISSUER", 96),
    CASES("case-service", "services/case-service", 8081, "CPSN_CASE_PORT", "CPSN_CASE_URL", 192),
    REFERRALS("referral-service", "services/referral-service", 8082, "CPSN_REFERRAL_PORT", "CPSN_REFERRAL_URL", 192),
    RETURNEES("returnee-service", "services/returnee-service", 8083, "CPSN_RETURNEE_PORT", "CPSN_RETURNEE_URL", 192),
    NOTIFICATIONS(
            "notification-service",
            "services/notification-service",
            8084,
            "CPSN_NOTIFICATION_PORT",
            "CPSN_NOTIFICATION_URL",
            192),
    WEB("caseworker-web", "services/caseworker-web", 8080, "CPSN_PORT", "CPSN_WEB_URL", 160);

    private final String title;
    private final String module;
    private final int usualPort;
    private final String portVariable;
    private final String addressVariable;
    private final int heapMegabytes;

    Part(String title, String module, int usualPort, String portVariable, String addressVariable, int heapMegabytes) {
        this.title = title;
        this.module = module;
        this.usualPort = usualPort;
        this.portVariable = portVariable;
        this.addressVariable = addressVariable;
        this.heapMegabytes = heapMegabytes;
    }

    static Part named(String title) {
        return Arrays.stream(values())
                .filter(part -> part.title.equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + title));
    }

    /** The domain services: those with an event store. */
    static List<Part> services() {
        return List.of(CASES, REFERRALS, RETURNEES, NOTIFICATIONS);
    }

    boolean isService() {
        return services().contains(this);
    }

    /** Where pseudonyms are made, so that the key is needed. */
    boolean tellsAcrossTheBorder() {
        return this == CASES || this == REFERRALS || this == NOTIFICATIONS;
    }

    /** The name people and logs know it by, for example {@code case-service}. */
    public String title() {
        return title;
    }

    String database() {
        return title.replace('-', '_');
    }

    int usualPort() {
        return usualPort;
    }

    String portVariable() {
        return portVariable;
    }

    /** The variable by which the others learn where this part is. */
    public String addressVariable() {
        return addressVariable;
    }

    int heapMegabytes() {
        return heapMegabytes;
    }

    /** The executable jar, if it has been built. */
    Optional<Path> jar(Path root) {
        Path target = root.resolve(module).resolve("target");
        if (!Files.isDirectory(target)) return Optional.empty();
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path builtJar(Path root) {
        return jar(root)
                .orElseThrow(() -> new CannotStart(
                        title + " has not been built: there is no " + module + "/target/" + title + "-…-app.jar."));
    }
}
