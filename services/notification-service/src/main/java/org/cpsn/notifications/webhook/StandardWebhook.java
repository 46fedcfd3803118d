package org.cpsn.notifications.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret shared with one partner, and what is signed with it (Standard Webhooks, {@code v1}): the id, the time and
 * the body together, so that none of them can be exchanged.
 */
public final class StandardWebhook {
    private static final String HMAC = "HmacSHA256";
    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;

    private final SecretKeySpec key;

    /** @throws IllegalArgumentException with a sentence that does not quote the secret */
    StandardWebhook(String secret) {
        this.key = new SecretKeySpec(decoded(secret), HMAC);
    }

    private static byte[] decoded(String secret) {
        try {
            if (secret.startsWith(PREFIX)) {
                var bytes = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
                if (bytes.length >= SHORTEST) return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("A webhook's secret is not base64 after whsec_.");
        }
        throw new IllegalArgumentException("A webhook's secret is whsec_ and the base64 of at least 24 random bytes.");
    }

    /** @param seconds since 1970 */
    String signature(String id, long seconds, String body) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            var signed = mac.doFinal((id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("HMAC-SHA256 is not available.", unavailable);
        }
    }
}
