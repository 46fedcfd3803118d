package org.cpsn.cases.casefile;

import java.time.Instant;
import org.cpsn.platform.domain.DomainCommand;
import org.cpsn.platform.security.Caseworker;

/** Something that is asked of a case, in whichever of its rooms. */
public interface CaseAct extends DomainCommand {
    String caseId();

    Caseworker by();

    Instant occurredAt();

    @Override
    default String subject() {
        return caseId();
    }
}
