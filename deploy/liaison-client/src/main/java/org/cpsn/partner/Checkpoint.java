package org.cpsn.partner;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the other side has signed: how far the feed reaches, and with which hash. */
record Checkpoint(JsonNode json) {
    private static final List<String> SIGNED = List.of("feed", "position", "count", "hash", "time");

    long position() {
        return json.path("position").asLong(-1);
    }

    String hash() {
        return json.path("hash").asString("");
    }

    String keyId() {
        return json.path("keyId").asString("");
    }

    /** True when this very text was signed with the key. */
    boolean isSignedWith(TrustedKeys keys) {
        var key = keys.called(keyId());
        if (key.isEmpty()) return false;
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key.get());
            signature.update(Canonical.of(json, SIGNED).getBytes(StandardCharsets.UTF_8));
            return signature.verify(
                    Base64.getUrlDecoder().decode(json.path("signature").asString("")));
        } catch (GeneralSecurityException | IllegalArgumentException notEvenASignature) {
            return false;
        }
    }

    String line() {
        return Canonical.of(json);
    }
}
