package org.cpsn.referrals.reactions;

import java.util.List;
import org.cpsn.platform.axon.Consequence;
import org.cpsn.referrals.caseowner.CaseOwnerCommand;
import org.cpsn.referrals.exchange.ExchangeEvent;
import org.springframework.stereotype.Component;

/** A case knows its exchanges, so that they can follow it and hear of its consents. */
@Component
class WhenMessageIsDrafted implements Consequence<ExchangeEvent.Drafted> {
    @Override
    public Class<ExchangeEvent.Drafted> of() {
        return ExchangeEvent.Drafted.class;
    }

    @Override
    public List<CaseOwnerCommand> on(ExchangeEvent.Drafted e) {
        return List.of(new CaseOwnerCommand.NoteExchange(e.about().caseId(), e.exchangeId(), e.occurredAt()));
    }
}
