package org.cpsn.cases.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.cpsn.platform.domain.RuleVersion;

/**
 * Time limits by stage and risk, version by version. They are configuration, never law: a version's {@code legalRef}
 * stays empty until a lawyer fills it in.
 */
public record TimeLimits<S extends Enum<S>>(List<Version<S>> versions) {
    /** @param hours calendar hours by stage and risk */
    public record Version<S extends Enum<S>>(
            String version, Instant validFrom, String legalRef, Map<S, Map<RiskLevel, Integer>> hours)
            implements RuleVersion {

        public Duration limit(S stage, RiskLevel risk) {
            return Duration.ofHours(hours.get(stage).get(risk));
        }

        private void checked(Class<S> stages) {
            for (var stage : stages.getEnumConstants())
                if (!hours.containsKey(stage)
                        || !hours.get(stage).keySet().equals(EnumSet.allOf(RiskLevel.class))
                        || hours.get(stage).values().stream().anyMatch(limit -> limit <= 0))
                    throw new IllegalArgumentException(
                            "Version " + version + " of the time limits says nothing sensible about " + stage + ".");
        }
    }

    /** @throws IllegalArgumentException when something is missing: nothing must be due by chance */
    public static <S extends Enum<S>> TimeLimits<S> of(Class<S> stages, List<Version<S>> versions) {
        var newestFirst = RuleVersion.newestFirst(versions, "time limits", "There are no time limits.");
        versions.forEach(version -> version.checked(stages));
        return new TimeLimits<>(newestFirst);
    }

    /** The version in force when something was recorded; the first one for what is older than all of them. */
    public Version<S> inForce(Instant recordedAt) {
        return RuleVersion.inForce(versions, recordedAt);
    }
}
