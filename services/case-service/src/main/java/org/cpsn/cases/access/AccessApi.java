package org.cpsn.cases.access;

import static org.cpsn.platform.security.Role.AUDITOR;
import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cpsn.cases.casefile.CaseReading;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.Reply;
import org.cpsn.platform.web.When;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sharing a case with a colleague, breaking the glass, and who did. */
@RestController
@RequestMapping("/cases/{id}")
class AccessApi {
    private final Commands commands;
    private final CaseReading reading;
    private final Clock clock;
    private final Duration glassStaysBroken;

    /** @param glassStaysBroken how long a case stays open to somebody who broke the glass */
    AccessApi(
            Commands commands,
            CaseReading reading,
            Clock clock,
            @Value("${cpsn.access.glass-stays-broken:PT8H}") Duration glassStaysBroken) {
        this.commands = commands;
        this.reading = reading;
        this.clock = clock;
        this.glassStaysBroken = glassStaysBroken;
    }

    record Sharing(
            @NotBlank @Size(max = 64) String colleague,
            @NotNull ShareRight right,
            Instant occurredAt) {}

    record EndOfSharing(@NotBlank @Size(max = 64) String colleague, Instant occurredAt) {}

    record BrokenGlass(
            @NotBlank @Size(min = 10, max = 1_000) String reason) {}

    record Review(
            @NotNull Verdict verdict, @Size(max = 1_000) String comment, Instant occurredAt) {}

    /** @param verdict, reviewedBy, comment null until reviewed */
    record ShownGlass(
            String glassId,
            String who,
            String reason,
            Instant at,
            Instant until,
            Verdict verdict,
            String reviewedBy,
            String comment) {}

    record Shown(String caseId, long version, List<AccessView.Colleague> shared, List<ShownGlass> glasses) {}

    @PostMapping("/sharing")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> share(@PathVariable String id, @RequestBody @Valid Sharing body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        var command = new AccessCommand.Share(id, body.colleague().strip(), body.right(), asked.who(), at);
        return Reply.done(commands.send(command, asked));
    }

    @PostMapping("/sharing/end")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> endSharing(@PathVariable String id, @RequestBody @Valid EndOfSharing body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        var command = new AccessCommand.EndSharing(id, body.colleague(), asked.who(), at);
        return Reply.done(commands.send(command, asked));
    }

    /** Always now: nobody breaks the glass in the past. */
    @PostMapping("/glass")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> breakGlass(@PathVariable String id, @RequestBody @Valid BrokenGlass body, Asked asked) {
        var now = clock.instant();
        var reason = reading.sealedIn(id, body.reason());
        var command =
                new AccessCommand.BreakGlass(id, asked.newId(), reason, now.plus(glassStaysBroken), asked.who(), now);
        return Reply.done(commands.send(command, asked));
    }

    @PostMapping("/glass/{glassId}/review")
    @Allowed(SUPERVISOR)
    ResponseEntity<Answer> review(
            @PathVariable String id, @PathVariable String glassId, @RequestBody @Valid Review body, Asked asked) {
        var comment = reading.sealedIn(id, body.comment());
        var at = When.of(body.occurredAt(), clock);
        var command = new AccessCommand.ReviewGlass(id, glassId, body.verdict(), comment, asked.who(), at);
        return Reply.done(commands.send(command, asked));
    }

    @GetMapping("/access")
    @Allowed({CASEWORKER, SUPERVISOR, AUDITOR})
    ResponseEntity<Shown> access(@PathVariable String id, Caseworker who) {
        var read = reading.read(id, who, "case access");
        var view = AccessView.of(read.events());
        var glasses = view.glasses().stream().map(glass -> shown(glass, read)).toList();
        return Reply.view(read.version(), new Shown(id, read.version(), view.shared(), glasses));
    }

    private ShownGlass shown(AccessView.Glass glass, CaseReading.Read read) {
        var broken = glass.broken();
        var review = glass.review();
        return new ShownGlass(
                broken.glassId(),
                broken.who(),
                reading.opened(broken.reason(), read),
                broken.occurredAt(),
                broken.until(),
                review == null ? null : review.reviewed().verdict(),
                review == null ? null : review.by(),
                review == null ? null : reading.opened(review.reviewed().comment(), read));
    }
}
