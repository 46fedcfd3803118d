package org.cpsn.notifications.liaison;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** What one entry of a feed says of a child, in codes: nothing by which the child could be found. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entryType")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Entry.PotentialVictimReported.class, name = "POTENTIAL_VICTIM_REPORTED"),
    @JsonSubTypes.Type(value = Entry.RiskAssessed.class, name = "RISK_ASSESSED"),
    @JsonSubTypes.Type(value = Entry.CaseClosed.class, name = "CASE_CLOSED"),
    @JsonSubTypes.Type(value = Entry.CaseReopened.class, name = "CASE_REOPENED"),
    @JsonSubTypes.Type(value = Entry.ChildReturned.class, name = "CHILD_RETURNED"),
    @JsonSubTypes.Type(value = Entry.MessageSent.class, name = "MESSAGE_SENT"),
    @JsonSubTypes.Type(value = Entry.Recalled.class, name = "RECALLED"),
    @JsonSubTypes.Type(value = Entry.HandBackAnswered.class, name = "HAND_BACK_ANSWERED")
})
public sealed interface Entry {
    record PotentialVictimReported(Set<Exploitation> exploitation, boolean urgent) implements Entry {}

    record RiskAssessed(RiskLevel level) implements Entry {}

    record CaseClosed(Outcome outcome) implements Entry {}

    record CaseReopened() implements Entry {}

    /** @param from the country the child came back from, ISO 3166-1 alpha-2 */
    record ChildReturned(ReturnType returnType, String from, YearMonth arrivedIn) implements Entry {}

    /**
     * What somebody who may has approved for this one partner.
     *
     * @param inReplyTo id of the partner's message it answers; null where it answers none
     * @param child null where it says nothing new of the child
     * @param sealed encrypted for the partner alone (base64); null where there is none
     */
    record MessageSent(String exchangeId, String verb, String phase, String inReplyTo, MinimalSet child, String sealed)
            implements Entry {}

    /** @param messageIds the messages whose content must be deleted */
    record Recalled(String exchangeId, List<String> messageIds, String reason) implements Entry {}

    /** Whether the child is taken back that the partner wants to hand back. */
    record HandBackAnswered(String exchangeId, boolean accepted) implements Entry {}
}
