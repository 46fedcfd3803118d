package org.cpsn.referrals.exchange;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.cpsn.platform.partners.Partners;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * Seals what goes beyond the minimal set so that one partner alone can read it: hybrid encryption (HPKE or ECIES) with
 * the public keyset the partner has given, named by {@code cpsn.partner-keys.<partner>} as the address of a Tink keyset
 * in JSON. What is sealed is bound to its exchange and message.
 */
@Component
class PartnerKeys {
    private final Map<String, HybridEncrypt> byPartner;

    /** @throws IllegalStateException when a keyset cannot be used: nothing must be sealed otherwise than meant */
    PartnerKeys(Partners partners, Environment settings, ResourceLoader files) {
        var known = new HashMap<String, HybridEncrypt>();
        for (var partner : partners.all()) {
            var address = settings.getProperty("cpsn.partner-keys." + partner.id(), "");
            if (!address.isBlank()) known.put(partner.id(), read(partner.id(), address, files));
        }
        byPartner = Map.copyOf(known);
    }

    boolean has(String partner) {
        return byPartner.containsKey(partner);
    }

    /** @return base64; null where the partner has no key */
    String seal(String partner, String clear, String exchangeId, String messageId) {
        var key = byPartner.get(partner);
        if (key == null) return null;
        try {
            var context = (exchangeId + "/" + messageId).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder().encodeToString(key.encrypt(clear.getBytes(StandardCharsets.UTF_8), context));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Message " + messageId + " could not be sealed for " + partner, failed);
        }
    }

    private static HybridEncrypt read(String partner, String address, ResourceLoader files) {
        try {
            HybridConfig.register();
            var json = files.getResource(address).getContentAsString(StandardCharsets.UTF_8);
            return TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(json)
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
        } catch (IOException | GeneralSecurityException unusable) {
            throw new IllegalStateException("The public keyset of " + partner + " cannot be used.", unusable);
        }
    }
}
