package org.cpsn.notifications.feed;

import java.time.Instant;
import java.util.Map;

/**
 * How far a feed reaches, signed: with it a partner can show anybody what it was told, and what not.
 *
 * @param position of the last entry
 * @param count how many entries there are; with no gaps the same as the position
 * @param hash of the last entry, and with it of everything before
 * @param keyId which of the public keys it is signed with
 * @param signature Ed25519 over the canonical JSON (RFC 8785) of all fields before {@code algorithm}; base64url
 */
record Checkpoint(
        String feed,
        long position,
        long count,
        String hash,
        String time,
        String algorithm,
        String keyId,
        String signature) {

    /** What is signed. */
    record Said(String feed, FeedReading.End end, Instant time) {
        Map<String, Object> fields() {
            return Map.of(
                    "feed", feed,
                    "position", end.position(),
                    "count", end.position(),
                    "hash", end.hash(),
                    "time", time.toString());
        }
    }

    static Checkpoint of(Said said, String keyId, String signature) {
        var end = said.end();
        return new Checkpoint(
                said.feed(),
                end.position(),
                end.position(),
                end.hash(),
                said.time().toString(),
                "Ed25519",
                keyId,
                signature);
    }
}
