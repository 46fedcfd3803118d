package org.cpsn.cases.transfer;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.cases.casefile.NewOwner;
import org.cpsn.platform.personal.Personal;

/**
 * How a case changed hands, or did not. Stored for ever. Each says who has the case at that moment and, where somebody
 * has to act next, by when.
 */
public sealed interface TransferEvent extends InCase {
    String transferId();

    /** @param ruleVersion of the time limits that gave {@code due} */
    @JsonTypeName("case.hand-over-proposed")
    record HandOverProposed(
            String caseId,
            String childId,
            String municipality,
            String caseworker,
            String transferId,
            String colleague,
            Personal<String> reason,
            Personal<String> mustBeKnown,
            String askedBy,
            Instant due,
            String ruleVersion,
            Instant occurredAt)
            implements TransferEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("colleague", colleague, "due", due.toString());
        }
    }

    /** @param from who had the case before */
    @JsonTypeName("case.hand-over-accepted")
    record HandOverAccepted(
            String caseId,
            String childId,
            String municipality,
            String from,
            String caseworker,
            String transferId,
            String askedBy,
            Instant occurredAt)
            implements TransferEvent, NewOwner {
        @Override
        public boolean elsewhere() {
            return false;
        }

        @Override
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("caseworker", caseworker);
            facts.put("formerCaseworker", from);
            return facts;
        }
    }

    @JsonTypeName("case.hand-over-declined")
    record HandOverDeclined(
            String caseId,
            String childId,
            String municipality,
            String transferId,
            String colleague,
            Personal<String> reason,
            String askedBy,
            Instant occurredAt)
            implements TransferEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("colleague", colleague);
        }
    }

    /**
     * @param back the case came from there
     * @param consentId null when it goes without consent
     */
    @JsonTypeName("case.transfer-requested")
    record Requested(
            String caseId,
            String childId,
            String municipality,
            String to,
            String caseworker,
            String transferId,
            boolean back,
            Personal<String> reason,
            Personal<String> mustBeKnown,
            String consentId,
            Personal<String> overrideReason,
            String askedBy,
            Instant due,
            String ruleVersion,
            Instant occurredAt)
            implements TransferEvent {
        @Override
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("toMunicipality", to);
            facts.put("consent", consentId == null ? "OVERRIDDEN" : "GIVEN");
            facts.put("due", due.toString());
            return facts;
        }
    }

    /** @param approvedBy who may therefore not accept it at the other end */
    @JsonTypeName("case.transfer-approved")
    record Approved(
            String caseId,
            String childId,
            String municipality,
            String to,
            String transferId,
            Personal<String> comment,
            String askedBy,
            String approvedBy,
            Instant due,
            String ruleVersion,
            Instant occurredAt)
            implements TransferEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("toMunicipality", to, "due", due.toString());
        }
    }

    @JsonTypeName("case.transfer-returned")
    record Returned(
            String caseId,
            String childId,
            String municipality,
            String transferId,
            Personal<String> comment,
            String askedBy,
            Instant occurredAt)
            implements TransferEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of();
        }
    }

    /** @param from the municipality it came from; formerCaseworker had it there */
    @JsonTypeName("case.transfer-accepted")
    record Accepted(
            String caseId,
            String childId,
            String from,
            String municipality,
            String formerCaseworker,
            String caseworker,
            String transferId,
            String askedBy,
            Instant occurredAt)
            implements TransferEvent, NewOwner {
        @Override
        public boolean elsewhere() {
            return true;
        }

        @Override
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("fromMunicipality", from);
            facts.put("toMunicipality", municipality);
            facts.put("caseworker", caseworker);
            return facts;
        }
    }

    @JsonTypeName("case.transfer-rejected")
    record Rejected(
            String caseId,
            String childId,
            String municipality,
            String to,
            String transferId,
            Personal<String> reason,
            String askedBy,
            Instant occurredAt)
            implements TransferEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("toMunicipality", to);
        }
    }

    /**
     * @param colleague who was asked to take the case over; null for a transfer
     * @param to whose Centre had been asked by then; null for a hand-over and before the approval
     */
    @JsonTypeName("case.transfer-withdrawn")
    record Withdrawn(
            String caseId,
            String childId,
            String municipality,
            String transferId,
            String colleague,
            String to,
            WithdrawnBecause because,
            String askedBy,
            Instant occurredAt)
            implements TransferEvent {
        @Override
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("withdrawnBecause", because.name());
            if (colleague != null) facts.put("colleague", colleague);
            if (to != null) facts.put("toMunicipality", to);
            return facts;
        }
    }
}
