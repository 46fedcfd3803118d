package org.cpsn.cases.roundtablenote;

import java.time.Instant;
import org.cpsn.cases.casefile.CaseAct;
import org.cpsn.platform.security.Caseworker;

/** A case is told what happened at a roundtable it is discussed at. */
public sealed interface RoundtableNoteCommand extends CaseAct {

    /** @param happened as it is to be noted */
    record Note(RoundtableNoteEvent happened, Caseworker by) implements RoundtableNoteCommand {
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
