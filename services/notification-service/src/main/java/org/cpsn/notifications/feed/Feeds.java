package org.cpsn.notifications.feed;

import java.util.Optional;
import org.cpsn.notifications.liaison.LiaisonCommand;
import org.cpsn.platform.partners.Partners;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Refused;
import org.cpsn.platform.security.Role;
import org.springframework.stereotype.Component;

/** Whose feed is whose: the token alone says it, so nobody can ask for another's. */
@Component
public final class Feeds {
    private final Partners partners;

    Feeds(Partners partners) {
        this.partners = partners;
    }

    /** @throws Refused when there is no feed for the organisation in the token */
    public String of(Caseworker who) {
        if (who.is(Role.LIAISON)) return LiaisonCommand.FEED;
        return ofPartner(who.organisation()).orElseThrow(() -> new Refused("liaison feed", who.organisation()));
    }

    /** Empty when there is no agreement with such a partner. */
    public Optional<String> ofPartner(String organisation) {
        return partners.called(organisation).map(partner -> LiaisonCommand.feedOf(partner.id()));
    }
}
