package org.cpsn.returnees.family;

import java.time.Instant;
import org.cpsn.platform.domain.DomainCommand;
import org.cpsn.platform.security.Caseworker;

/** Something that is asked of a returning family's record, in whichever of its rooms. */
public interface FamilyAct extends DomainCommand {
    String familyId();

    Caseworker by();

    Instant occurredAt();

    @Override
    default String subject() {
        return familyId();
    }
}
