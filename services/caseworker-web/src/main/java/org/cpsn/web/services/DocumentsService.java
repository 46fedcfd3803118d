package org.cpsn.web.services;

import static org.cpsn.web.services.Service.CASES;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What case-service can be asked about documents attached to a case. */
@Component
public class DocumentsService {

    record Documents(List<Document> attachments) {}

    public record Document(
            String attachmentId,
            String kind,
            long bytes,
            String sha256,
            String name,
            Instant attachedAt,
            String recordedBy) {

        /** In whole kilobytes, at least one. */
        public long kilobytes() {
            return Math.max(1, Math.round(bytes / 1024.0));
        }
    }

    public record Download(String attachmentId, String kind, String name, byte[] content) {}

    private final ServiceCalls calls;

    DocumentsService(ServiceCalls calls) {
        this.calls = calls;
    }

    public List<Document> of(String caseId) {
        return calls.get(CASES, path(caseId), Map.of(), Documents.class).attachments();
    }

    public Download one(String caseId, String attachmentId) {
        return calls.get(CASES, path(caseId) + "/" + OpaqueId.checked(attachmentId), Map.of(), Download.class);
    }

    public Answer attach(String caseId, String name, byte[] content, String key) {
        return calls.command(CASES, path(caseId), Map.of("name", name, "content", content), Asking.on(key, "*"));
    }

    private static String path(String caseId) {
        return "/cases/" + OpaqueId.checked(caseId) + "/attachments";
    }
}
