package org.cpsn.cases.knownchild;

import java.time.Instant;
import java.util.List;
import org.cpsn.platform.domain.RuleVersion;

/**
 * From which likeness on the service speaks of a candidate, and how often a partner may ask, version by version. This
 * is configuration set by measuring ({@code ./cpsn bench --linkage}), never law.
 */
public record KnownChildRules(List<Version> versions) {

    /**
     * @param candidate from so many percent on somebody is a candidate
     * @param likely from so many percent on it is likely the child
     * @param most so many candidates at most are told of
     */
    public record Version(
            String version,
            Instant validFrom,
            String legalRef,
            int candidate,
            int likely,
            int most,
            int questionsPerHour)
            implements RuleVersion {
        public Version {
            if (candidate < 60 || likely < candidate || likely > 100 || most < 1 || most > 10 || questionsPerHour < 1)
                throw new IllegalArgumentException(
                        "Version " + version + " of the rules of questions would tell too much or nothing.");
        }
    }

    public KnownChildRules {
        versions = RuleVersion.newestFirst(versions, "rules of questions", "Nothing says how questions are answered.");
    }

    Version inForce(Instant moment) {
        return RuleVersion.inForce(versions, moment);
    }
}
