package org.cpsn.cases.trafficking;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.cpsn.platform.domain.RuleVersion;

/**
 * How much an indicator weighs and from where on they are a suspicion, version by version. This is configuration, never
 * law: a version's {@code legalRef} stays empty until a lawyer fills it in.
 */
public record ScreeningRules(List<Version> versions) {

    /** @param alertAt the sum of weights from which on indicators alone raise suspicion */
    public record Version(
            String version, Instant validFrom, String legalRef, int alertAt, Map<Indicator, Integer> weights)
            implements RuleVersion {

        public Version {
            if (alertAt <= 0
                    || !weights.keySet().equals(EnumSet.allOf(Indicator.class))
                    || weights.values().stream().anyMatch(weight -> weight <= 0))
                throw new IllegalArgumentException(
                        "Version " + version + " of the screening does not weigh every indicator.");
        }
    }

    public ScreeningRules {
        versions = RuleVersion.newestFirst(versions, "screening", "Nothing says how to screen.");
    }

    /** The version in force at a moment; the first one for what is older than all of them. */
    Version inForce(Instant moment) {
        return RuleVersion.inForce(versions, moment);
    }
}
