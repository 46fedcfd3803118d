package org.cpsn.referrals.exchange;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What an exchange is about, and who stands for it on this side.
 *
 * @param partner the organisation of the other country's Responsible Authority
 * @param caseworker who has the child's case now
 * @param municipality that caseworker's
 */
public record About(String caseId, String childId, String partner, String caseworker, String municipality) {

    /** A child and a partner have one exchange, whoever begins it and however often. */
    String exchangeId() {
        return UUID.nameUUIDFromBytes(("exchange/" + childId + "/" + partner).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    About with(String caseworker, String municipality) {
        return new About(caseId, childId, partner, caseworker, municipality);
    }
}
