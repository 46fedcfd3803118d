package org.cpsn.cases.consent;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.platform.personal.Personal;

/** What happened to what may be shared. Stored for ever: a ledger, in which nothing is struck out. */
public sealed interface ConsentEvent extends InCase {
    String consentId();

    void tell(Map<String, String> facts);

    @Override
    default Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        tell(facts);
        return facts;
    }

    @JsonTypeName("case.consent-given")
    record Given(
            String caseId,
            String consentId,
            Terms terms,
            ConsentGiver givenBy,
            LegitimateBasis basis,
            Personal<String> note,
            Instant occurredAt)
            implements ConsentEvent {
        @Override
        public void tell(Map<String, String> facts) {
            terms.tell(facts);
            facts.put("consentGiver", givenBy.name());
            facts.put("legitimateBasis", basis.name());
        }
    }

    @JsonTypeName("case.consent-narrowed")
    record Narrowed(
            String caseId,
            String consentId,
            Terms terms,
            ConsentGiver askedBy,
            Personal<String> reason,
            Instant occurredAt)
            implements ConsentEvent {
        @Override
        public void tell(Map<String, String> facts) {
            terms.tell(facts);
            facts.put("askedBy", askedBy.name());
        }
    }

    @JsonTypeName("case.consent-withdrawn")
    record Withdrawn(
            String caseId,
            String consentId,
            ConsentPurpose purpose,
            ConsentGiver askedBy,
            Personal<String> reason,
            Instant occurredAt)
            implements ConsentEvent {
        @Override
        public void tell(Map<String, String> facts) {
            facts.put("consentPurpose", purpose.name());
            facts.put("askedBy", askedBy.name());
        }
    }

    /**
     * @param overriddenBy who acted without consent, so that somebody else reviews it
     * @param municipality whose supervisors do; null for what was stored before they were told
     */
    @JsonTypeName("case.consent-overridden")
    record Overridden(
            String caseId,
            String consentId,
            Terms terms,
            LegitimateBasis basis,
            Personal<String> reason,
            String overriddenBy,
            String municipality,
            Instant occurredAt)
            implements ConsentEvent {
        @Override
        public void tell(Map<String, String> facts) {
            terms.tell(facts);
            facts.put("legitimateBasis", basis.name());
        }
    }

    @JsonTypeName("case.consent-override-reviewed")
    record OverrideReviewed(
            String caseId, String consentId, ReviewOutcome outcome, Personal<String> note, Instant occurredAt)
            implements ConsentEvent {
        @Override
        public void tell(Map<String, String> facts) {
            facts.put("review", outcome.name());
        }
    }
}
