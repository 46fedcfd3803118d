package org.cpsn.returnees.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cpsn.platform.domain.RuleVersion;

/** By when a municipality answers whether it takes a family over. Configuration, never law. */
public record HandOverLimits(List<Version> newestFirst) {

    /** @param legalRef empty until a Kosovo lawyer has filled it */
    public record Version(String version, Instant validFrom, String legalRef, int handOverHours)
            implements RuleVersion {
        Instant due(Instant proposedAt) {
            return proposedAt.plus(Duration.ofHours(handOverHours));
        }
    }

    public static HandOverLimits of(List<Version> versions) {
        if (versions.stream().anyMatch(version -> version.handOverHours() < 1))
            throw new IllegalArgumentException("A time limit is at least one hour.");
        return new HandOverLimits(
                RuleVersion.newestFirst(versions, "time limits of arrivals", "There are no time limits of arrivals."));
    }

    Version inForce(Instant moment) {
        return RuleVersion.inForce(newestFirst, moment);
    }
}
