package org.cpsn.cases.attachment;

import java.time.Instant;
import org.cpsn.cases.casefile.CaseAct;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Caseworker;

/** What can be asked of the documents of a case. */
public sealed interface AttachmentCommand extends CaseAct {

    /**
     * @param name what the file was called; it often holds a name
     * @param sha256 of the content, which is kept outside the event
     */
    record Attach(
            String caseId,
            String attachmentId,
            AttachmentKind kind,
            int bytes,
            String sha256,
            Personal<String> name,
            Caseworker by,
            Instant occurredAt)
            implements AttachmentCommand {}
}
