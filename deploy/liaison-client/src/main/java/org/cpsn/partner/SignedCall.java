package org.cpsn.partner;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A call of the other side (Standard Webhooks): who can sign so knows the secret, and has signed it just now. */
record SignedCall(String id, String timestamp, String signatures, String body) {
    private static final String HMAC = "HmacSHA256";
    private static final String PREFIX = "whsec_";
    /** What is older was recorded by somebody, or the clocks differ too much. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    /** Why it is not believed; empty when it is. */
    Optional<String> wrong(String secret, Instant now) {
        if (id == null || timestamp == null || signatures == null) return Optional.of("it is not signed");
        if (!timestamp.matches("\\d{1,12}")) return Optional.of("its time cannot be read");
        var signedAt = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(signedAt, now).abs().compareTo(FRESH) > 0)
            return Optional.of("it was not signed just now");
        var expected = ("v1," + signature(secret)).getBytes(StandardCharsets.UTF_8);
        // while a secret is changed, there are two signatures
        boolean signed = Arrays.stream(signatures.split(" "))
                .anyMatch(one -> MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), expected));
        return signed ? Optional.empty() : Optional.of("its signature is not good");
    }

    private String signature(String secret) {
        try {
            var key =
                    Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
