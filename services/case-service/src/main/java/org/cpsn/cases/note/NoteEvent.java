package org.cpsn.cases.note;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Map;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.platform.personal.Personal;

/** What was noted in a case. Stored for ever: a note is followed by another, never changed. */
public sealed interface NoteEvent extends InCase {

    @JsonTypeName("case.note-written")
    record Written(String caseId, String noteId, NoteSubject about, Personal<String> text, Instant occurredAt)
            implements NoteEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("noteSubject", about.name());
        }
    }
}
