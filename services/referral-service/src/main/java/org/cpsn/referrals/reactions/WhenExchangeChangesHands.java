package org.cpsn.referrals.reactions;

import java.util.List;
import org.cpsn.platform.axon.Consequence;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.referrals.caseowner.CaseOwnerEvent;
import org.cpsn.referrals.exchange.ExchangeCommand;
import org.springframework.stereotype.Component;

/** Who has a case answers for what partners are told of its child. */
@Component
class WhenExchangeChangesHands implements Consequence<CaseOwnerEvent.OwnerNoted> {
    private static final Caseworker SELF = Caseworker.system("referral-service");

    @Override
    public Class<CaseOwnerEvent.OwnerNoted> of() {
        return CaseOwnerEvent.OwnerNoted.class;
    }

    @Override
    public List<ExchangeCommand> on(CaseOwnerEvent.OwnerNoted e) {
        return e.exchanges().stream()
                .sorted()
                .<ExchangeCommand>map(exchangeId -> new ExchangeCommand.ChangeCaseworker(
                        exchangeId, e.caseId(), e.caseworker(), e.municipality(), SELF, e.occurredAt()))
                .toList();
    }
}
