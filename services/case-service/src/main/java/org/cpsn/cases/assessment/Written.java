package org.cpsn.cases.assessment;

import java.util.Arrays;
import java.util.List;
import org.cpsn.cases.casefile.RiskLevel;
import org.cpsn.platform.personal.Personal;

/**
 * What an assessment says.
 *
 * @param findings at most one per domain
 * @param risk null while nobody has weighed it
 * @param riskReason null when nothing was written
 */
public record Written(List<Finding> findings, RiskLevel risk, Personal<String> riskReason) {

    /**
     * What was found in one domain.
     *
     * @param severity null while it was not looked at
     * @param concerns, strengths null when nothing was written
     */
    public record Finding(Domain domain, Severity severity, Personal<String> concerns, Personal<String> strengths) {}

    boolean looksAt(Domain domain) {
        return findings.stream().anyMatch(found -> found.domain() == domain && found.severity() != null);
    }

    boolean looksAtEveryDomain() {
        return Arrays.stream(Domain.values()).allMatch(this::looksAt);
    }
}
