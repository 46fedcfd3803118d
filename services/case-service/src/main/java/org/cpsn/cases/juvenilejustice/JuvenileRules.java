package org.cpsn.cases.juvenilejustice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpsn.platform.domain.RuleVersion;

/**
 * Ages, and which measures are possible for whom, version by version. This is configuration, never law: a version's
 * {@code legalRef} stays empty until a lawyer fills it in.
 */
public record JuvenileRules(List<Version> versions) {

    /**
     * What is possible.
     *
     * @param bands of the child at the act
     * @param maxHours, maxMonths null when nothing limits them
     */
    public record Limit(Set<AgeBand> bands, Set<OrderedBy> orderedBy, Integer maxHours, Integer maxMonths) {}

    /**
     * @param fromAge by band, the age in full years it begins with
     * @param diversityFor which acts a diversity measure is possible for
     */
    public record Version(
            String version,
            Instant validFrom,
            String legalRef,
            Map<AgeBand, Integer> fromAge,
            Set<Gravity> diversityFor,
            Map<Measure, Limit> measures)
            implements RuleVersion {

        public Version {
            if (!fromAge.keySet().equals(EnumSet.allOf(AgeBand.class)) || !rising(fromAge))
                throw new IllegalArgumentException("Version " + version + " does not say from which age on a band is.");
            if (!measures.keySet().equals(EnumSet.allOf(Measure.class)))
                throw new IllegalArgumentException("Version " + version + " does not say for whom every measure is.");
        }

        private static boolean rising(Map<AgeBand, Integer> fromAge) {
            int before = -1;
            for (var band : AgeBand.values()) {
                if (fromAge.get(band) <= before) return false;
                before = fromAge.get(band);
            }
            return fromAge.get(AgeBand.BELOW_RESPONSIBILITY) == 0;
        }

        AgeBand bandOf(Born born, LocalDate actOn) {
            int age = Math.max(0, born.ageOn(actOn));
            return Arrays.stream(AgeBand.values())
                    .filter(band -> age >= fromAge.get(band))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }

        Limit limit(Measure measure) {
            return measures.get(measure);
        }

        boolean allows(Measure measure, AgeBand band, Gravity gravity) {
            return limit(measure).bands().contains(band)
                    && (measure.group() != MeasureGroup.DIVERSITY || diversityFor.contains(gravity));
        }
    }

    public JuvenileRules {
        versions = RuleVersion.newestFirst(versions, "measures", "Nothing says what is possible for whom.");
    }

    /** The version in force at a moment; the first one for what is older than all of them. */
    Version inForce(Instant moment) {
        return RuleVersion.inForce(versions, moment);
    }
}
