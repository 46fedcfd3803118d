package org.cpsn.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The time limits, version by version. They are configuration, never law: a version's {@code legalRef} stays empty
 * until a lawyer fills it in.
 */
public record DeadlineRules(List<Version> versions) {
    private static final Set<Stage> FROM_THE_FIRST =
            EnumSet.of(Stage.FIRST_RESPONSE, Stage.COMPREHENSIVE_ASSESSMENT, Stage.CASE_PLAN, Stage.VISIT);

    /**
     * @param hours calendar hours by stage and risk; 0 where nothing is due at that risk. A stage that was not thought
     *     of yet when a version was written has no clock under it.
     */
    public record Version(String version, Instant validFrom, String legalRef, Map<Stage, Map<Risk, Integer>> hours) {

        public Version {
            for (var stage : Stage.values())
                if (hours.containsKey(stage)
                        ? !hours.get(stage).keySet().equals(EnumSet.allOf(Risk.class))
                                || hours.get(stage).values().stream().anyMatch(limit -> limit < 0)
                        : FROM_THE_FIRST.contains(stage))
                    throw new IllegalArgumentException(
                            "Version " + version + " of the deadlines says nothing sensible about " + stage + ".");
        }

        /** Empty when nothing is due. */
        Optional<Duration> limit(Stage stage, Risk risk) {
            return Optional.ofNullable(hours.get(stage))
                    .map(byRisk -> byRisk.get(risk))
                    .filter(limit -> limit > 0)
                    .map(Duration::ofHours);
        }
    }

    public DeadlineRules {
        if (versions.isEmpty()) throw new IllegalArgumentException("There are no deadlines.");
        if (versions.stream().map(Version::version).distinct().count() != versions.size())
            throw new IllegalArgumentException("Two versions of the deadlines share a name.");
        versions = versions.stream()
                .sorted(Comparator.comparing(Version::validFrom).reversed())
                .toList();
    }

    /** The version in force when something was recorded; the first one for what is older than all of them. */
    Version inForce(Instant recordedAt) {
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(recordedAt))
                .findFirst()
                .orElseGet(versions::getLast);
    }
}
