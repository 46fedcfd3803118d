package org.cpsn.referrals.reactions;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.cpsn.platform.axon.Consequence;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.referrals.caseowner.CaseOwnerEvent;
import org.cpsn.referrals.exchange.ExchangeCommand;
import org.cpsn.referrals.exchange.ExchangeLimits;
import org.springframework.stereotype.Component;

/** What was told on a consent that has ended is recalled, without anybody having to think of it. */
@Component
class WhenGroundIsLost implements Consequence<CaseOwnerEvent.ConsentEnded> {
    private static final Caseworker SELF = Caseworker.system("referral-service");

    private final ExchangeLimits limits;

    WhenGroundIsLost(ExchangeLimits limits) {
        this.limits = limits;
    }

    @Override
    public Class<CaseOwnerEvent.ConsentEnded> of() {
        return CaseOwnerEvent.ConsentEnded.class;
    }

    @Override
    public List<ExchangeCommand> on(CaseOwnerEvent.ConsentEnded e) {
        return e.exchanges().stream()
                .sorted()
                .<ExchangeCommand>map(exchangeId -> new ExchangeCommand.HearConsentEnded(
                        exchangeId,
                        recallId(exchangeId, e.consentId()),
                        e.consentId(),
                        limits.inForce(e.occurredAt()),
                        SELF,
                        e.occurredAt()))
                .toList();
    }

    private static String recallId(String exchangeId, String consentId) {
        return UUID.nameUUIDFromBytes(("recall/" + exchangeId + "/" + consentId).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
