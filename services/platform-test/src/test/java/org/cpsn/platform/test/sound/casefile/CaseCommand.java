package org.cpsn.platform.test.sound.casefile;

import java.time.Instant;
import org.cpsn.platform.domain.DomainCommand;
import org.cpsn.platform.personal.Personal;

public sealed interface CaseCommand extends DomainCommand {
    String caseId();

    @Override
    default String subject() {
        return caseId();
    }

    record Open(String caseId, Personal<String> name, Instant at) implements CaseCommand {}

    record Close(String caseId, Instant at) implements CaseCommand {}
}
