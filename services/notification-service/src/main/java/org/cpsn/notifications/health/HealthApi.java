package org.cpsn.notifications.health;

import static org.cpsn.platform.security.Role.LIAISON;

import java.util.List;
import org.cpsn.platform.security.Allowed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The national liaison sees which partner holds what. Nothing in it is about a child, so the read log is not told. */
@RestController
class HealthApi {
    private final HealthReading health;

    HealthApi(HealthReading health) {
        this.health = health;
    }

    record Healths(List<FeedHealth> feeds) {}

    @GetMapping("/liaison/feeds")
    @Allowed(LIAISON)
    Healths feeds() {
        return new Healths(health.ofAll());
    }
}
