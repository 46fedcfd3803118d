package org.cpsn.cases.knownchild;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cpsn.linkage.Encoder;
import org.cpsn.linkage.Hardening;
import org.cpsn.platform.partners.Partner;
import org.cpsn.platform.partners.Partners;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The language spoken with each partner: it comes of a secret that only this partner and we have, so that two partners
 * cannot compare what they sent. {@code CPSN_LINKAGE_SECRET_PARTNER_AL} is the base64 of 32 random bytes; a partner
 * without one cannot ask yet.
 */
@Component
class SharedSecrets {
    private final Map<String, Encoder> encoders = new HashMap<>();

    SharedSecrets(Partners partners, Environment environment) {
        for (var partner : partners.all()) {
            var secret = environment.getProperty("cpsn.linkage.secret." + partner.id(), "");
            if (!secret.isBlank()) encoders.put(partner.id(), encoder(partner, secret));
        }
    }

    Optional<Encoder> sharedWith(String partner) {
        return Optional.ofNullable(encoders.get(partner));
    }

    /** @throws IllegalStateException naming the partner, and nothing of what was given */
    private static Encoder encoder(Partner partner, String base64) {
        try {
            return new Encoder(Base64.getDecoder().decode(base64.strip()), Hardening.BALANCED);
        } catch (IllegalArgumentException unusable) {
            throw new IllegalStateException(
                    "The secret shared with " + partner.id() + " must be the base64 of at least 32 random bytes.");
        }
    }
}
