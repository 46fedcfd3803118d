package org.cpsn.referrals.publishing;

import java.util.Optional;
import org.cpsn.events.IntegrationEvent;
import org.cpsn.platform.domain.DomainEvent;
import org.cpsn.platform.kafka.Publication;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** What the others hear of this service: of referrals and of exchanges. */
@Component
@Primary
class PublicationOfReferralService implements Publication {
    private final ReferralPublication referrals;
    private final ExchangePublication exchanges;

    PublicationOfReferralService(ReferralPublication referrals, ExchangePublication exchanges) {
        this.referrals = referrals;
        this.exchanges = exchanges;
    }

    @Override
    public Optional<? extends IntegrationEvent> of(DomainEvent stored) {
        var told = referrals.of(stored);
        return told.isPresent() ? told : exchanges.of(stored);
    }
}
