package org.cpsn.notifications.liaison;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.YearMonth;
import java.util.Set;

/** What one entry of the feed says of a child, in codes: nothing by which the child could be found. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entryType")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Entry.PotentialVictimReported.class, name = "POTENTIAL_VICTIM_REPORTED"),
    @JsonSubTypes.Type(value = Entry.RiskAssessed.class, name = "RISK_ASSESSED"),
    @JsonSubTypes.Type(value = Entry.CaseClosed.class, name = "CASE_CLOSED"),
    @JsonSubTypes.Type(value = Entry.CaseReopened.class, name = "CASE_REOPENED"),
    @JsonSubTypes.Type(value = Entry.ChildReturned.class, name = "CHILD_RETURNED")
})
public sealed interface Entry {
    record PotentialVictimReported(Set<Exploitation> exploitation, boolean urgent) implements Entry {}

    record RiskAssessed(RiskLevel level) implements Entry {}

    record CaseClosed(Outcome outcome) implements Entry {}

    record CaseReopened() implements Entry {}

    /** @param from the country the child came back from, ISO 3166-1 alpha-2 */
    record ChildReturned(ReturnType returnType, String from, YearMonth arrivedIn) implements Entry {}
}
