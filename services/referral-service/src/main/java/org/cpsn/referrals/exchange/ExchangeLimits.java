package org.cpsn.referrals.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.cpsn.platform.domain.RuleVersion;

/**
 * By when who must act in an exchange acts, version by version. Configuration, never law: a version's {@code legalRef}
 * stays empty until a lawyer fills it in.
 */
public record ExchangeLimits(List<Version> versions) {
    /** @param hours calendar hours by stage and urgency */
    public record Version(
            String version, Instant validFrom, String legalRef, Map<ExchangeStage, Map<Urgency, Integer>> hours)
            implements RuleVersion {

        public Version {
            for (var stage : ExchangeStage.values())
                if (!hours.containsKey(stage)
                        || !hours.get(stage).keySet().equals(EnumSet.allOf(Urgency.class))
                        || hours.get(stage).values().stream().anyMatch(limit -> limit <= 0))
                    throw new IllegalArgumentException(
                            "Version " + version + " of the exchange's limits says nothing sensible about " + stage);
        }

        Instant due(ExchangeStage stage, Urgency urgency, Instant from) {
            return from.plus(Duration.ofHours(hours.get(stage).get(urgency)));
        }
    }

    public ExchangeLimits {
        versions = RuleVersion.newestFirst(versions, "exchange's limits", "There are no limits for exchanges.");
    }

    /** The version in force at a moment; the first one for what is older than all of them. */
    public Version inForce(Instant moment) {
        return RuleVersion.inForce(versions, moment);
    }
}
