package org.cpsn.platform.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What children and cases are called across the border. The same one always gets the same pseudonym, so that a partner
 * can follow a child; without the key nobody can tell which child it is, not even by trying all ids. Only a service
 * that tells something across the border asks for it, and only that one needs the key.
 */
@Component
@Lazy
public final class Pseudonyms {
    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKey key;

    public Pseudonyms(@Value("${cpsn.pseudonym-key:}") String base64) {
        this.key = new SecretKeySpec(decoded(base64), HMAC);
    }

    public String ofChild(String personId) {
        return of("child", personId);
    }

    /** What a child is called towards one partner; two partners who compare what they hold find nothing in common. */
    public String ofChild(String partner, String personId) {
        return of("child@" + partner, personId);
    }

    /** Tells one case from another; never leaves the country. */
    public String ofCase(String caseId) {
        return of("case", caseId);
    }

    /** Tells one return from another; never leaves the country. */
    public String ofReturn(String familyId, String personId) {
        return of("return", familyId + "/" + personId);
    }

    /** The kind goes in too, so that a child and a case with the same id have nothing in common. */
    private String of(String kind, String id) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            var digest = mac.doFinal((kind + ":" + id).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("HMAC-SHA256 is not available.", unavailable);
        }
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

    /** Why the service does not start; says what to do and nothing about what was given. */
    static final class KeyMissing extends RuntimeException {
        KeyMissing() {
            super("CPSN_PSEUDONYM_KEY must be the base64 of 32 random bytes; without it no child can be told of across"
                    + " the border.");
        }
    }
}
