package org.cpsn.returnees.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.platform.domain.RuleVersion;
import org.cpsn.returnees.family.ReturnType;
import org.cpsn.returnees.family.Track;

/**
 * What a returning family can be given, how much of it, who decides and by when, version by version. Configuration,
 * never law: a version's {@code legalRef} stays empty until a lawyer fills it in.
 */
public record ReintegrationRules(List<Version> versions) {

    /**
     * On what terms an assistance is given.
     *
     * @param ceilingCents the most for the family or for one person, all plans together; null where it is only given in
     *     kind
     * @param instalments the most, a month each
     * @param withinMonths after the arrival it is asked for by then; null for any time
     * @param returnTypes after which returns; empty for any
     * @param central the central commission decides, whatever the amount
     * @param budgetLines what it may be paid from; the first one is meant when nobody says
     */
    public record Terms(
            Long ceilingCents,
            int instalments,
            Integer withinMonths,
            Set<ReturnType> returnTypes,
            boolean central,
            List<BudgetLine> budgetLines) {
        public Terms {
            returnTypes = returnTypes == null ? Set.of() : Set.copyOf(returnTypes);
            budgetLines = budgetLines == null ? List.of() : List.copyOf(budgetLines);
            if (instalments <= 0
                    || budgetLines.isEmpty()
                    || ceilingCents != null && ceilingCents <= 0
                    || withinMonths != null && withinMonths <= 0)
                throw new IllegalArgumentException("The terms of an assistance say nothing sensible.");
        }

        public boolean onlyInKind() {
            return ceilingCents == null;
        }
    }

    /**
     * @param decisionDays calendar days a commission has for a submitted plan
     * @param enrolmentDays calendar days after it came, with the family or later, by which a child goes to school
     * @param checkUpMonths when somebody looks how an income-generating activity goes
     * @param centralAboveCents above this the central commission decides
     * @param assistance what is given on each of the tracks; what is not here is not given
     */
    public record Version(
            String version,
            Instant validFrom,
            String legalRef,
            int decisionDays,
            int enrolmentDays,
            List<Integer> checkUpMonths,
            long centralAboveCents,
            Map<Track, Map<AssistanceType, Terms>> assistance)
            implements RuleVersion {

        public Version {
            if (decisionDays <= 0 || enrolmentDays <= 0 || centralAboveCents <= 0)
                throw new IllegalArgumentException("Version " + version + " says nothing sensible about its limits.");
            if (checkUpMonths == null
                    || checkUpMonths.isEmpty()
                    || checkUpMonths.stream().anyMatch(month -> month <= 0)
                    || new HashSet<>(checkUpMonths).size() < checkUpMonths.size())
                throw new IllegalArgumentException("Version " + version + " says nothing sensible about check-ups.");
            if (!assistance.keySet().equals(EnumSet.allOf(Track.class)))
                throw new IllegalArgumentException("Version " + version + " does not say what each track is given.");
            checkUpMonths = checkUpMonths.stream().sorted().toList();
        }

        /** Empty where this is not given on this track. */
        public Optional<Terms> terms(Track track, AssistanceType type) {
            return Optional.ofNullable(assistance.get(track).get(type));
        }

        /** @param cents null in kind */
        public Body decides(Terms terms, Long cents) {
            return terms.central() || cents != null && cents > centralAboveCents ? Body.CENTRAL : Body.MUNICIPAL;
        }

        /** The last moment in which a plan submitted now is decided in time. */
        public Instant decisionDue(Instant submitted) {
            return LocalDay.endOf(LocalDay.of(submitted).plusDays(decisionDays));
        }

        public Instant enrolmentDue(LocalDate cameOn) {
            return LocalDay.endOf(cameOn.plusDays(enrolmentDays));
        }
    }

    public ReintegrationRules {
        versions = RuleVersion.newestFirst(
                versions, "reintegration rules", "Nothing says what a returning family can be given.");
    }

    /** The version in force at a moment; the first one for what is older than all of them. */
    public Version inForce(Instant moment) {
        return RuleVersion.inForce(versions, moment);
    }

    /** The version something was decided under. */
    public Version named(String version) {
        return versions.stream()
                .filter(known -> known.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Plans rest on version " + version + " of the reintegration rules, and it is not there."));
    }
}
