package org.cpsn.partner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The keys whose signatures count. Those of the first meeting are kept; a key that comes later counts only once a
 * person has compared its id over another way than this one.
 */
final class TrustedKeys {
    /** What comes before the 32 bytes of an Ed25519 key in its usual encoding. */
    private static final String HEADER = "302a300506032b6570032100";

    private final Path file;
    private final TreeMap<String, String> keys = new TreeMap<>();

    TrustedKeys(Path folder) throws IOException {
        this.file = folder.resolve("keys.json");
        if (Files.exists(file))
            Canonical.JSON
                    .readTree(Files.readString(file))
                    .properties()
                    .forEach(key -> keys.put(key.getKey(), key.getValue().asString()));
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** @return what was not trusted before and is not now */
    Set<String> learn(JsonNode offered, Set<String> trusted) throws IOException {
        boolean first = isEmpty();
        var unknown = new TreeMap<String, String>();
        for (var key : offered.path("keys").values()) {
            var id = thumbprint(key.path("x").asString());
            if (keys.containsKey(id)) continue;
            if (trusted.contains(id) || (first && trusted.isEmpty()))
                keys.put(id, key.path("x").asString());
            else unknown.put(id, "");
        }
        // a crash leaves the old list or the new one
        var unfinished = file.resolveSibling("keys.unfinished");
        Files.writeString(unfinished, Canonical.JSON.writeValueAsString(keys));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return unknown.keySet();
    }

    Set<String> ids() {
        return keys.keySet();
    }

    Optional<PublicKey> called(String id) {
        return Optional.ofNullable(keys.get(id)).map(TrustedKeys::key);
    }

    private static PublicKey key(String x) {
        try {
            var raw = HexFormat.of().formatHex(Base64.getUrlDecoder().decode(x));
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(HEADER + raw)));
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            throw new Broken("a public key of the feed cannot be read");
        }
    }

    /** The id of a key is its thumbprint (RFC 7638), so nobody can offer another key under a known id. */
    private static String thumbprint(String x) {
        try {
            var text = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
