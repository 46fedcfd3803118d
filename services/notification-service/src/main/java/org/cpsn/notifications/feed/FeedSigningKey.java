package org.cpsn.notifications.feed;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.cpsn.notifications.liaison.CanonicalJson;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What checkpoints are signed with (Ed25519). Partners know the public half, and the public halves of the keys that
 * were used before, so that an old checkpoint proves what it says when the key has long been changed.
 */
@Component
final class FeedSigningKey {
    private static final int BYTES = 32;
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final PrivateKey key;
    private final List<PublicKey> keys;

    /**
     * @param base64 the seed of the private key
     * @param retired public keys of before, base64, separated by commas
     */
    FeedSigningKey(
            @Value("${cpsn.feed-signing-key:}") String base64, @Value("${cpsn.feed-retired-keys:}") String retired) {
        try {
            var seed = decoded(base64);
            key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
            var current = Ed25519Sign.KeyPair.newKeyPairFromSeed(seed).getPublicKey();
            keys = Stream.concat(
                            Stream.of(current),
                            Stream.of(retired.split(","))
                                    .filter(text -> !text.isBlank())
                                    .map(FeedSigningKey::decoded))
                    .map(PublicKey::of)
                    .toList();
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("Ed25519 is not available.", unavailable);
        }
    }

    /** A public key as a JSON Web Key (RFC 8037). @param kid its thumbprint (RFC 7638) */
    record PublicKey(String kty, String crv, String x, String kid, String alg, String use) {
        static PublicKey of(byte[] raw) {
            var x = URL.encodeToString(raw);
            var thumbprint = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest(thumbprint.getBytes(StandardCharsets.UTF_8));
                return new PublicKey("OKP", "Ed25519", x, URL.encodeToString(digest), "EdDSA", "sig");
            } catch (GeneralSecurityException everyJdkHasIt) {
                throw new IllegalStateException(everyJdkHasIt);
            }
        }
    }

    /** The one in use first. */
    List<PublicKey> publicKeys() {
        return keys;
    }

    Checkpoint signed(Checkpoint.Said said) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(CanonicalJson.of(said.fields()).getBytes(StandardCharsets.UTF_8));
            return Checkpoint.of(said, keys.getFirst().kid(), URL.encodeToString(signature.sign()));
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("Ed25519 is not available.", unavailable);
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
            super("CPSN_FEED_SIGNING_KEY must be the base64 of 32 random bytes; without it no partner can prove what it"
                    + " was told.");
        }
    }
}
