package org.cpsn.cases.attachment;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Map;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.platform.personal.Personal;

/** What happened to the documents of a case. Stored for ever; the content itself lies sealed beside the events. */
public sealed interface AttachmentEvent extends InCase {

    @JsonTypeName("case.document-attached")
    record Attached(
            String caseId,
            String attachmentId,
            AttachmentKind kind,
            int bytes,
            String sha256,
            Personal<String> name,
            Instant occurredAt)
            implements AttachmentEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("attachmentKind", kind.name());
        }
    }
}
