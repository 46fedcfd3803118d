package org.cpsn.platform.operations;

import static org.cpsn.platform.security.Role.ADMINISTRATOR;

import java.util.List;
import org.cpsn.platform.kafka.DeadLetters;
import org.cpsn.platform.mongo.Rebuilds;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.Missing;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an operator sees and does: messages that could not be handled, read models. No case data. */
@RestController
@RequestMapping("/operations")
class OperationsApi {
    private final DeadLetters deadLetters;
    private final Rebuilds rebuilds;

    OperationsApi(DeadLetters deadLetters, Rebuilds rebuilds) {
        this.deadLetters = deadLetters;
        this.rebuilds = rebuilds;
    }

    record Waiting(List<DeadLetters.DeadLetter> entries, long total) {}

    /** @param stillWaiting what failed again; null when all of the subject is handled */
    record Retried(DeadLetters.DeadLetter stillWaiting) {}

    record ReadModels(List<Rebuilds.Standing> projections) {}

    @GetMapping("/dead-letters")
    @Allowed(ADMINISTRATOR)
    Waiting deadLetters() {
        return new Waiting(deadLetters.list(), deadLetters.waiting());
    }

    @PostMapping("/dead-letters/{id}/retry")
    @Allowed(ADMINISTRATOR)
    Retried retry(@PathVariable long id, Caseworker who) {
        return new Retried(deadLetters.retry(id, who.id()).orElse(null));
    }

    @GetMapping("/projections")
    @Allowed(ADMINISTRATOR)
    ReadModels projections() {
        return new ReadModels(rebuilds.standings());
    }

    @PostMapping("/projections/{name}/rebuild")
    @Allowed(ADMINISTRATOR)
    ResponseEntity<Rebuilds.Progress> rebuild(@PathVariable String name) {
        return rebuilds.start(name)
                .map(progress -> ResponseEntity.status(HttpStatus.ACCEPTED).body(progress))
                .orElseThrow(() -> new Missing("read model"));
    }
}
