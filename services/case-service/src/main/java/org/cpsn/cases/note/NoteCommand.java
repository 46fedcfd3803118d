package org.cpsn.cases.note;

import java.time.Instant;
import org.cpsn.cases.casefile.CaseAct;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Caseworker;

/** What can be asked of a case's notes. */
public sealed interface NoteCommand extends CaseAct {

    record Write(
            String caseId, String noteId, NoteSubject about, Personal<String> text, Caseworker by, Instant occurredAt)
            implements NoteCommand {}
}
