package org.cpsn.platform.test.sound.casefile;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.UUID;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CaseApi {
    private final Commands commands;
    private final MongoDatabase readModels;

    CaseApi(Commands commands, MongoDatabase readModels) {
        this.commands = commands;
        this.readModels = readModels;
    }

    @PostMapping("/cases")
    Answer open(Asked asked) {
        return commands.send(new CaseCommand.Open(UUID.randomUUID().toString(), Instant.now()), asked);
    }
}
