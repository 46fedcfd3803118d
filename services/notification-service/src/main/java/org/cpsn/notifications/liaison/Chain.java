package org.cpsn.notifications.liaison;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * How the completeness of a feed is proved: each entry carries the hash of the one before it, so whoever holds the last
 * hash can tell whether anything was changed, left out or slipped in anywhere before.
 *
 * <p>The hash of an entry is the SHA-256 of its {@linkplain CanonicalJson canonical form} as it is served, without
 * {@code hash} and {@code data}; the data is in it by its own hash, {@code datahash}. So when the ground for telling
 * something is gone, the data can go as well, and the chain still holds.
 *
 * <p>The first link is tied to the hash of the feed's own id: no entry of one feed fits into another. A feed that had
 * entries before there was a chain goes on as it was; they keep their positions, and the first link comes after them.
 */
public final class Chain {
    private static final String BEGINNING = "org.cpsn.feed/1 ";

    private Chain() {}

    /** What the first link of a feed is tied to. */
    public static String beginningOf(String feedId) {
        return sha256(BEGINNING + feedId);
    }

    /** The entry with its place and its tie to the one before. */
    static LiaisonEvent.EntryAdded linked(LiaisonEvent.EntryAdded loose, long position, String previousHash) {
        var unsealed = loose.with(new Link(position, previousHash, ""));
        return loose.with(new Link(position, previousHash, hashOf(PublishedEntry.of(unsealed, ""))));
    }

    /** @param last the feed's last entry; empty for an empty feed */
    public static String endOf(String feedId, Optional<PublishedEntry> last) {
        return last.map(PublishedEntry::hash).orElse(beginningOf(feedId));
    }

    /** What the hash of this entry must be. */
    public static String hashOf(PublishedEntry entry) {
        return sha256(CanonicalJson.of(entry.hashed()));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
