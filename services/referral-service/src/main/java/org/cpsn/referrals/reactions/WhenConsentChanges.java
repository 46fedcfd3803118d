package org.cpsn.referrals.reactions;

import java.util.List;
import java.util.Set;
import org.cpsn.events.AboutConsent;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.platform.kafka.Reaction;
import org.cpsn.referrals.consent.ConsentCommand;
import org.cpsn.referrals.consent.ConsentEvent;
import org.springframework.stereotype.Component;

/** What case-service tells of its ledgers of consents is noted, for referrals to rest on. */
@Component
class WhenConsentChanges implements Reaction<AboutConsent> {
    @Override
    public Class<AboutConsent> to() {
        return AboutConsent.class;
    }

    @Override
    public List<ConsentCommand> on(AboutConsent event, String eventId) {
        return List.of(new ConsentCommand.Note(noted(event)));
    }

    private static ConsentEvent noted(AboutConsent event) {
        return switch (event) {
            case AboutConsent.ConsentGiven e ->
                new ConsentEvent.Noted(
                        e.caseId(),
                        e.consentId(),
                        false,
                        e.purpose(),
                        e.recipient(),
                        e.organisation(),
                        e.services(),
                        e.until(),
                        e.occurredAt());
            case AboutConsent.ConsentOverridden e ->
                new ConsentEvent.Noted(
                        e.caseId(),
                        e.consentId(),
                        true,
                        e.purpose(),
                        e.recipient(),
                        e.organisation(),
                        e.services(),
                        e.until(),
                        e.occurredAt());
            case AboutConsent.ConsentNarrowed e
            when isOver(e) -> new ConsentEvent.Ended(e.caseId(), e.consentId(), Set.of(), e.occurredAt());
            case AboutConsent.ConsentNarrowed e ->
                new ConsentEvent.Narrowed(e.caseId(), e.consentId(), e.services(), e.until(), Set.of(), e.occurredAt());
            case AboutConsent.ConsentEnded e ->
                new ConsentEvent.Ended(e.caseId(), e.consentId(), Set.of(), e.occurredAt());
        };
    }

    /** Narrowed to a day that is past is as good as withdrawn. */
    static boolean isOver(AboutConsent.ConsentNarrowed e) {
        return e.until().isBefore(LocalDay.of(e.occurredAt()));
    }
}
