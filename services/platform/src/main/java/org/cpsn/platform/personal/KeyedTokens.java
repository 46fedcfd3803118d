package org.cpsn.platform.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Turns a value into a token that is equal for equal values and tells nothing to whoever lacks the key. Every purpose
 * has its own key, so tokens of two purposes cannot be compared.
 */
@Component
public final class KeyedTokens {
    private static final String HMAC = "HmacSHA256";

    private final KeyEncryptionKey key;
    /** Purposes are written in code, so there are few. */
    private final Map<String, SecretKeySpec> keys = new ConcurrentHashMap<>();

    KeyedTokens(KeyEncryptionKey key) {
        this.key = key;
    }

    /** 43 characters, safe in URLs and as keys. */
    public String hmac(String purpose, String value) {
        return hmac(purpose, value.getBytes(StandardCharsets.UTF_8));
    }

    public String hmac(String purpose, byte[] value) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(keys.computeIfAbsent(purpose, p -> new SecretKeySpec(key.derived("token:" + p), HMAC)));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(value));
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("HMAC-SHA256 is not available.", unavailable);
        }
    }
}
