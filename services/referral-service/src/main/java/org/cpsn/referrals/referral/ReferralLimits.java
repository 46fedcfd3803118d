package org.cpsn.referrals.referral;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.cpsn.platform.domain.RuleVersion;

/**
 * How long each side may take, version by version. Configuration, never law: a version's {@code legalRef} stays empty
 * until a lawyer fills it in.
 */
record ReferralLimits(List<Version> versions) {
    record Version(String version, Instant validFrom, String legalRef, Map<Stage, Integer> hours)
            implements RuleVersion {}

    /** @throws IllegalArgumentException when something is missing: nothing must be due by chance */
    static ReferralLimits of(List<Version> versions) {
        var newestFirst = RuleVersion.newestFirst(versions, "limits of referrals", "There are no limits of referrals.");
        for (var version : versions)
            if (!version.hours().keySet().equals(EnumSet.allOf(Stage.class))
                    || version.hours().values().stream().anyMatch(hours -> hours <= 0))
                throw new IllegalArgumentException(
                        "Version " + version.version() + " of the limits of referrals says nothing sensible.");
        return new ReferralLimits(newestFirst);
    }

    /** When a stage that begins at a moment must be over; to the millisecond, as read models keep it. */
    Instant due(Stage stage, Instant from) {
        return from.truncatedTo(ChronoUnit.MILLIS)
                .plus(Duration.ofHours(
                        RuleVersion.inForce(versions, from).hours().get(stage)));
    }
}
