package org.cpsn.referrals.reactions;

import java.util.List;
import org.cpsn.events.AboutConsent;
import org.cpsn.platform.kafka.Reaction;
import org.cpsn.referrals.caseowner.CaseOwnerCommand;
import org.springframework.stereotype.Component;

/** What partners were told on a consent has lost its ground when the consent ends. */
@Component
class WhenConsentToTellEnds implements Reaction<AboutConsent.ConsentEnded> {
    @Override
    public Class<AboutConsent.ConsentEnded> to() {
        return AboutConsent.ConsentEnded.class;
    }

    @Override
    public List<CaseOwnerCommand> on(AboutConsent.ConsentEnded e, String eventId) {
        return List.of(new CaseOwnerCommand.NoteConsentEnded(e.caseId(), e.consentId(), e.occurredAt()));
    }
}
