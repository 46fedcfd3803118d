package org.cpsn.referrals.consent;

import java.time.Instant;
import org.cpsn.platform.domain.DomainCommand;

/** What case-service tells of the consents of a case. */
public sealed interface ConsentCommand extends DomainCommand {

    /** A referral rests on a consent. */
    record RelyOn(String caseId, String consentId, String referralId, Instant occurredAt) implements ConsentCommand {
        @Override
        public String subject() {
            return Consents.streamOf(caseId);
        }
    }

    /** @param happened as it is to be noted */
    record Note(ConsentEvent happened) implements ConsentCommand {
        @Override
        public String subject() {
            return happened.subject();
        }
    }
}
