package org.cpsn.platform.test.sound.casefile;

import static org.cpsn.platform.security.Role.CASEWORKER;

import java.time.Instant;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.personal.Sealing;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.web.Creates;
import org.cpsn.platform.web.Reply;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CaseApi {
    private final Commands commands;
    private final Sealing sealing;

    CaseApi(Commands commands, Sealing sealing) {
        this.commands = commands;
        this.sealing = sealing;
    }

    record Opening(String name) {}

    @PostMapping("/cases")
    @Creates
    @Allowed(CASEWORKER)
    ResponseEntity<Answer> open(@RequestBody Opening body, Asked asked) {
        var id = asked.newId();
        var command = new CaseCommand.Open(id, sealing.seal(id, body.name()), Instant.now());
        return Reply.created("/cases", commands.send(command, asked));
    }

    @PostMapping("/cases/{id}/closure")
    @Allowed(CASEWORKER)
    ResponseEntity<Answer> close(@PathVariable String id, Asked asked) {
        return Reply.done(commands.send(new CaseCommand.Close(id, Instant.now()), asked));
    }
}
