package org.cpsn.cases.exchangenote;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cpsn.cases.casefile.InCase;

/**
 * What a case heard of its child being followed, or asked for, across the border; the exchange itself, and the
 * question, have a history of their own.
 */
public sealed interface ExchangeNoteEvent extends InCase {
    /**
     * @param partner the organisation of the other country's Responsible Authority
     * @param what the code of what happened
     * @param verb what a message is; null where it is about none
     * @param messageId null where it is about no message
     */
    @JsonTypeName("case.exchange-noted")
    record Noted(
            String caseId,
            String exchangeId,
            String partner,
            String what,
            String verb,
            String messageId,
            Instant occurredAt)
            implements ExchangeNoteEvent {
        @Override
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("exchangeId", exchangeId);
            facts.put("what", what);
            facts.put("partner", partner);
            if (verb != null) facts.put("verb", verb);
            return facts;
        }
    }

    /**
     * A partner asked for a child, and this one was like it.
     *
     * @param what ASKED when whoever has the case shall say whether it is the child, then CONFIRMED or DENIED
     */
    @JsonTypeName("case.question-noted")
    record QuestionNoted(String caseId, String questionId, String partner, String what, Instant occurredAt)
            implements ExchangeNoteEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("questionId", questionId, "what", what, "partner", partner);
        }
    }
}
