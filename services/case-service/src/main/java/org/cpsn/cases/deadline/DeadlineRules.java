package org.cpsn.cases.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpsn.cases.casefile.RiskLevel;

/**
 * The time limits, version by version. They are configuration, never law: a version's {@code legalRef} stays empty
 * until a lawyer fills it in.
 */
public record DeadlineRules(List<Version> versions) {
    /** @param hours calendar hours by stage and risk */
    public record Version(
            String version, Instant validFrom, String legalRef, Map<Stage, Map<RiskLevel, Integer>> hours) {

        public Version {
            for (var stage : Stage.values())
                if (stage.isByRisk()
                        && (!hours.containsKey(stage)
                                || !hours.get(stage).keySet().equals(EnumSet.allOf(RiskLevel.class))
                                || hours.get(stage).values().stream().anyMatch(limit -> limit <= 0)))
                    throw new IllegalArgumentException(
                            "Version " + version + " of the deadlines says nothing sensible about " + stage + ".");
        }

        Duration limit(Stage stage, RiskLevel risk) {
            return Duration.ofHours(hours.get(stage).get(risk));
        }
    }

    public DeadlineRules {
        versions = versions.stream()
                .sorted(Comparator.comparing(Version::validFrom).reversed())
                .toList();
        if (versions.isEmpty()) throw new IllegalArgumentException("There are no deadlines.");
        if (Set.copyOf(versions.stream().map(Version::version).toList()).size() != versions.size())
            throw new IllegalArgumentException("Two versions of the deadlines share a name.");
    }

    /** The version in force when something was recorded; the first one for what is older than all of them. */
    Version inForce(Instant recordedAt) {
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(recordedAt))
                .findFirst()
                .orElseGet(versions::getLast);
    }
}
