package org.cpsn.referrals.consent;

import org.cpsn.platform.domain.DomainCommand;

/** What case-service tells of the consents of a case. */
public sealed interface ConsentCommand extends DomainCommand {

    /** @param happened as it is to be noted */
    record Note(ConsentEvent happened) implements ConsentCommand {
        @Override
        public String subject() {
            return happened.subject();
        }
    }
}
