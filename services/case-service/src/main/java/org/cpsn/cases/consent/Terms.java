package org.cpsn.cases.consent;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may be shared: for which purpose, with whom, about which services, and until when.
 *
 * @param until the last day on which it holds
 */
public record Terms(ConsentPurpose purpose, Recipient recipient, Set<SharedService> scope, LocalDate until) {

    Terms narrowedTo(Set<SharedService> scope, LocalDate until) {
        return new Terms(purpose, recipient, scope, until);
    }

    /** Less, or the same. */
    boolean within(Terms other) {
        return purpose == other.purpose
                && recipient.equals(other.recipient)
                && other.scope.containsAll(scope)
                && !until.isAfter(other.until);
    }

    void tell(Map<String, String> facts) {
        facts.put("consentPurpose", purpose.name());
        facts.put("recipient", recipient.kind().name());
        if (recipient.organisation() != null) facts.put("organisation", recipient.organisation());
        facts.put("sharedServices", scope.stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
        facts.put("holdsUntil", until.toString());
    }
}
