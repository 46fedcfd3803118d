package org.cpsn.notifications.followups;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cpsn.platform.domain.RuleVersion;
import org.cpsn.platform.rules.RuleFile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How long a partner may take to confirm what it was told, before the liaison hears of it. Configuration, not law. */
@Component
final class FeedLimits {
    private final List<Version> versions;

    FeedLimits() {
        try {
            versions = RuleVersion.newestFirst(
                    RuleFile.versions(new ClassPathResource("feed-limits.json"), JsonMapper.shared(), Version.class),
                    "limits of feeds",
                    "There are no limits of feeds.");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What was in force. */
    Version at(Instant time) {
        return RuleVersion.inForce(versions, time);
    }

    record Version(String version, Instant validFrom, String legalRef, Hours hours) implements RuleVersion {
        Duration entry() {
            return Duration.ofHours(hours.entry());
        }

        Duration recall() {
            return Duration.ofHours(hours.recall());
        }
    }

    record Hours(
            @JsonProperty("ENTRY") int entry,
            @JsonProperty("RECALL") int recall) {}
}
