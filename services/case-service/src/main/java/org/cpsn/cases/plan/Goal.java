package org.cpsn.cases.plan;

import java.time.LocalDate;
import java.util.List;
import org.cpsn.cases.casefile.ServiceType;
import org.cpsn.platform.personal.Personal;

/**
 * What is to be reached for the child, and what is done for it. While a plan is a draft, any part may still be missing.
 *
 * @param text null while nothing was written
 */
public record Goal(String goalId, Personal<String> text, List<Intervention> interventions) {

    /**
     * Something that is done for a goal.
     *
     * @param what, service, responsible, until null while a draft does not say it
     * @param providerId the organisation, where it is one we know; null otherwise
     * @param provider whoever else it is, in words; null otherwise
     * @param responsible staff number of who sees to it
     */
    public record Intervention(
            String interventionId,
            ServiceType service,
            Personal<String> what,
            String providerId,
            Personal<String> provider,
            String responsible,
            LocalDate until) {

        boolean isComplete() {
            return service != null && responsible != null && until != null;
        }
    }

    boolean isComplete() {
        return text != null
                && !interventions.isEmpty()
                && interventions.stream().allMatch(Intervention::isComplete);
    }
}
