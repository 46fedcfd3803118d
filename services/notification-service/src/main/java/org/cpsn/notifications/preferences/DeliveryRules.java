package org.cpsn.notifications.preferences;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpsn.notifications.notice.NoticeKind;
import org.cpsn.platform.domain.RuleVersion;
import org.cpsn.platform.rules.RuleFile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is urgent, when nobody is disturbed, and for how long it is tried. Configuration, not law. */
@Component
public final class DeliveryRules {
    private final List<Version> versions;

    public DeliveryRules() {
        try {
            versions = RuleVersion.newestFirst(
                    RuleFile.versions(new ClassPathResource("delivery-rules.json"), JsonMapper.shared(), Version.class),
                    "rules of delivery",
                    "There are no rules of delivery.");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What was in force. */
    public Version at(Instant time) {
        return RuleVersion.inForce(versions, time);
    }

    /**
     * @param urgentKinds carried at any hour, one by one, and never switched off altogether
     * @param urgentAtHighRisk the same when a child at high risk is concerned
     * @param quietFrom, quietTo hours of the day between which nobody is disturbed who has not chosen otherwise
     * @param forgottenAfterDays who has not been here for so long has left, and is told nothing more
     * @param giveUpAfterHours for so long it is tried
     */
    public record Version(
            String version,
            Instant validFrom,
            String legalRef,
            Set<NoticeKind> urgentKinds,
            Set<NoticeKind> urgentAtHighRisk,
            int quietFrom,
            int quietTo,
            int digestHour,
            int forgottenAfterDays,
            int giveUpAfterHours)
            implements RuleVersion {
        public boolean isUrgent(NoticeKind kind) {
            return urgentKinds.contains(kind);
        }

        /** @param facts of the notice; their level says how high the risk is, where there is one */
        public boolean isUrgent(NoticeKind kind, Map<String, String> facts) {
            return isUrgent(kind) || urgentAtHighRisk.contains(kind) && "HIGH".equals(facts.get("level"));
        }

        /** Who has been here since then is still told. */
        public Instant knownSince(Instant now) {
            return now.minus(Duration.ofDays(forgottenAfterDays));
        }

        public boolean isTooOld(Instant queuedAt, Instant now) {
            return queuedAt.plus(Duration.ofHours(giveUpAfterHours)).isBefore(now);
        }
    }
}
