package org.cpsn.cases.attachment;

import static org.cpsn.platform.security.Role.AUDITOR;
import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cpsn.cases.casefile.CaseReading;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.domain.Rejected;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.Invalid;
import org.cpsn.platform.web.Missing;
import org.cpsn.platform.web.Reply;
import org.cpsn.platform.web.When;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Documents and pictures attached to a case: PDF, JPEG and PNG of at most 10 MiB. */
@RestController
@RequestMapping("/cases/{id}/attachments")
class AttachmentApi {
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private final Commands commands;
    private final CaseReading reading;
    private final SealedFiles files;
    private final Clock clock;

    AttachmentApi(Commands commands, CaseReading reading, SealedFiles files, Clock clock) {
        this.commands = commands;
        this.reading = reading;
        this.files = files;
        this.clock = clock;
    }

    /** @param content in Base64 */
    record File(
            @NotBlank @Size(max = 200) String name, @NotNull byte[] content, Instant occurredAt) {}

    /** @param name null for who may not read it, and when the child was erased */
    record Line(
            String attachmentId,
            AttachmentKind kind,
            int bytes,
            String sha256,
            String name,
            Instant attachedAt,
            String recordedBy) {}

    record Shown(String caseId, long version, List<Line> attachments) {}

    record Download(String attachmentId, AttachmentKind kind, String name, byte[] content) {}

    @GetMapping
    @Allowed({CASEWORKER, SUPERVISOR, AUDITOR})
    ResponseEntity<Shown> attachments(@PathVariable String id, Caseworker who) {
        var read = reading.read(id, who, "documents");
        var lines = read.events().stream()
                .filter(recorded -> recorded.event() instanceof AttachmentEvent)
                .map(recorded -> line(recorded, read))
                .toList();
        return Reply.view(read.version(), new Shown(id, read.version(), lines));
    }

    @PostMapping
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> attach(@PathVariable String id, @RequestBody @Valid File body, Asked asked) {
        var content = body.content();
        if (content.length > MOST_BYTES) throw new Invalid("content", "too_large", "At most 10 MiB.");
        var kind = AttachmentKind.of(content)
                .orElseThrow(() -> new Invalid("content", "not_allowed", "Only PDF, JPEG and PNG are taken."));
        var name = reading.sealedIn(id, body.name());
        var at = When.of(body.occurredAt(), clock);
        var attachmentId = asked.newId();
        var sha256 = SealedFiles.sha256(content);
        // first the content, then the event that speaks of it: never an event without its content
        boolean isNew = files.keep(attachmentId, sha256, name.person(), content);
        try {
            return Reply.done(commands.send(
                    new AttachmentCommand.Attach(id, attachmentId, kind, content.length, sha256, name, asked.who(), at),
                    asked));
        } catch (Rejected refused) {
            if (isNew) files.drop(attachmentId, sha256);
            throw refused;
        }
    }

    /** The content itself; who took it and when is noted before it is given. */
    @GetMapping("/{attachmentId}")
    @Allowed({CASEWORKER, SUPERVISOR})
    Download download(@PathVariable String id, @PathVariable String attachmentId, Caseworker who) {
        var read = reading.read(id, who, "document " + attachmentId);
        var attached = read.events().stream()
                .filter(recorded -> recorded.event() instanceof AttachmentEvent.Attached e
                        && e.attachmentId().equals(attachmentId))
                .map(recorded -> (AttachmentEvent.Attached) recorded.event())
                .findFirst()
                .orElseThrow(() -> new Missing("document"));
        var content = files.open(attached).orElseThrow(() -> new Missing("document of an erased person"));
        return new Download(attachmentId, attached.kind(), reading.opened(attached.name(), read), content);
    }

    private Line line(Recorded recorded, CaseReading.Read read) {
        return switch ((AttachmentEvent) recorded.event()) {
            case AttachmentEvent.Attached e ->
                new Line(
                        e.attachmentId(),
                        e.kind(),
                        e.bytes(),
                        e.sha256(),
                        reading.opened(e.name(), read),
                        e.occurredAt(),
                        recorded.by());
        };
    }
}
