package org.cpsn.cases.exchangenote;

import java.time.Instant;
import org.cpsn.cases.casefile.CaseAct;
import org.cpsn.platform.security.Caseworker;

/** A case is told what happened in an exchange about its child. */
public sealed interface ExchangeNoteCommand extends CaseAct {

    /** @param happened as it is to be noted */
    record Note(ExchangeNoteEvent happened, Caseworker by) implements ExchangeNoteCommand {
        @Override
        public String caseId() {
            return happened.caseId();
        }

        @Override
        public Instant occurredAt() {
            return happened.occurredAt();
        }
    }
}
