package org.cpsn.platform.tally;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cpsn.events.AboutReferral.ReferralMade;
import org.cpsn.platform.domain.DomainCommand;
import org.cpsn.platform.kafka.Reaction;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Counts the referral on its case's tally and on its own; the provider's id is kept in the order of arrival. */
@Component
@ConditionalOnProperty("tally.kafka")
public class WhenReferralMade implements Reaction<ReferralMade> {
    /** Providers whose referrals this cannot bear, until it is mended. */
    public final Set<String> unbearable = ConcurrentHashMap.newKeySet();

    @Override
    public Class<ReferralMade> to() {
        return ReferralMade.class;
    }

    @Override
    public List<? extends DomainCommand> on(ReferralMade event, String eventId) {
        if (unbearable.contains(event.providerId())) throw new IllegalStateException("a planted fault");
        return List.of(new TallyCommand.Count(event.caseId()), new TallyCommand.Count(event.providerId()));
    }
}
