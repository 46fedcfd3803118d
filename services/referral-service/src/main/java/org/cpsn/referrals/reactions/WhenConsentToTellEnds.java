package org.cpsn.referrals.reactions;

import java.util.List;
import org.cpsn.events.AboutConsent;
import org.cpsn.platform.kafka.Reaction;
import org.cpsn.referrals.caseowner.CaseOwnerCommand;
import org.springframework.stereotype.Component;

/** What partners were told on a consent has lost its ground when the consent ends. */
@Component
class WhenConsentToTellEnds implements Reaction<AboutConsent> {
    @Override
    public Class<AboutConsent> to() {
        return AboutConsent.class;
    }

    @Override
    public List<CaseOwnerCommand> on(AboutConsent event, String eventId) {
        return switch (event) {
            case AboutConsent.ConsentEnded e -> ended(e);
            case AboutConsent.ConsentNarrowed e -> WhenConsentChanges.isOver(e) ? ended(e) : List.of();
            case AboutConsent.ConsentGiven _, AboutConsent.ConsentOverridden _ -> List.of();
        };
    }

    private static List<CaseOwnerCommand> ended(AboutConsent e) {
        return List.of(new CaseOwnerCommand.NoteConsentEnded(e.caseId(), e.consentId(), e.occurredAt()));
    }
}
