package org.cpsn.platform.personal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The one secret a service is given from outside. Never used itself: every purpose has its own key derived from it. */
@Component
final class KeyEncryptionKey {
    private static final int BYTES = 32;

    private final byte[] secret;

    KeyEncryptionKey(@Value("${cpsn.kek:}") String base64) {
        this.secret = decoded(base64);
    }

    private static byte[] decoded(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == BYTES) return bytes;
        } catch (IllegalArgumentException notBase64) {
            throw new KeyMissing();
        }
        throw new KeyMissing();
    }

    /** Wraps and unwraps the keys of persons. */
    Aead wrapping() {
        try {
            return new AesGcmJce(derived("person-key"));
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("AES-GCM is not available.", unavailable);
        }
    }

    /** Tells one key-encryption key from another without telling anything about it. */
    String name() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(derived("name"))
                .substring(0, 11);
    }

    byte[] derived(String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(secret)
                            .thenExpand(("cpsn:" + purpose).getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("HKDF-SHA256 is not available.", unavailable);
        }
    }

    /** Why the service does not start; says what to do and nothing about what was given. */
    static final class KeyMissing extends RuntimeException {
        KeyMissing() {
            super("CPSN_KEK must be the base64 of 32 random bytes; without it no personal value can be sealed.");
        }
    }
}
