package org.cpsn.linkage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.apache.commons.codec.digest.Blake3;

/**
 * Makes of a child one Bloom filter (a cryptographic long-term key), in the same way on both sides of a border. Two
 * sides who share a secret can then say how alike two children are without telling each other a name.
 *
 * <p>The way is called {@link #SCHEME} and never changes under that name:
 *
 * <ul>
 *   <li>{@value #LENGTH} bits. Each feature has a key of 32 bytes: HKDF-SHA256 of the secret, the scheme's name as
 *       salt, the feature's name as info.
 *   <li>{@code given-name}, {@code family-name}: every word in all its foldings ({@link FoldedName}), between two
 *       underscores, cut into pairs of letters. {@code birth}: the digits of the year without its century, the month
 *       and the day, each with its place before it. {@code sex}: the word itself, nothing when unknown.
 *   <li>A feature of n pieces sets {@value #BITS_OF_A_FEATURE} / n bits for each, rounded ({@value #BITS_OF_SEX} for
 *       the sex): the keyed BLAKE3 of the piece, as long as needed, two bytes after two bytes, the lower first, modulo
 *       the length.
 *   <li>{@link Hardening#BALANCED}: the order is the places 0 to 2047 shuffled from the last down by Fisher and Yates,
 *       each step with four bytes of the BLAKE3 of nothing under the key {@code order}, the lowest first, unsigned.
 * </ul>
 *
 * What was measured with {@code ./cpsn bench --linkage} and chosen by it: all foldings of a word rather than its usual
 * one, no century (all children share it), few bits for the sex (half of them share it).
 *
 * <p>BLAKE3 stands in for the BLAKE2b of clkhash: it is keyed the same, gives as many bytes as are asked for, so that
 * every bit is drawn by itself, and Commons Codec, which is here anyway, has it.
 */
public final class Encoder {
    public static final String SCHEME = "cpsn-clk-1";

    static final int LENGTH = 1_024;
    private static final int BITS_OF_A_FEATURE = 200;
    private static final int BITS_OF_SEX = 40;
    private static final int KEY_BYTES = 32;
    /** Given name, family name and a year of birth fill 44 %; any two of them 35 % at most. */
    private static final double LEAST_SET = 0.40;
    /** All that is known of one child fills 46 %, give or take chance. */
    private static final double MOST_SET = 0.53;
    /** Far more pieces than names in our alphabets have. */
    private static final int MOST_REMEMBERED = 4_000;

    private enum Feature {
        GIVEN("given-name", BITS_OF_A_FEATURE),
        FAMILY("family-name", BITS_OF_A_FEATURE),
        BIRTH("birth", BITS_OF_A_FEATURE),
        SEX("sex", BITS_OF_SEX);

        private final String title;
        private final int bits;

        Feature(String title, int bits) {
            this.title = title;
            this.bits = bits;
        }
    }

    private final Hardening hardening;
    private final int[] order;
    private final Map<Feature, byte[]> keys = new EnumMap<>(Feature.class);
    /** The bits of a piece, as many as a feature of one piece needs: pieces come again and again. */
    private final Map<Feature, Map<String, int[]>> known = new EnumMap<>(Feature.class);

    /**
     * @param secret shared with this one partner; at least 32 random bytes
     * @throws IllegalArgumentException when it is shorter
     */
    public Encoder(byte[] secret, Hardening hardening) {
        if (secret.length < KEY_BYTES) throw new IllegalArgumentException("A shared secret has at least 32 bytes.");
        this.hardening = hardening;
        for (var feature : Feature.values()) {
            keys.put(feature, key(secret, feature.title));
            known.put(feature, new ConcurrentHashMap<>());
        }
        this.order = shuffled(key(secret, "order"));
    }

    /** What is sent to ask for a child. */
    public Encoding encode(Description child) {
        return hardened(
                bits(Feature.GIVEN, names(child.given())),
                bits(Feature.FAMILY, names(child.family())),
                birth(child.born()),
                sex(child.sex()));
    }

    /**
     * All that a child may look like to who asks: names the other way round, day and month the other way round, only
     * the year known. The side that answers compares with each and takes the likeliest.
     */
    public List<Encoding> readings(Description child) {
        var given = names(child.given());
        var family = names(child.family());
        var straight = both(bits(Feature.GIVEN, given), bits(Feature.FAMILY, family));
        var swapped = both(bits(Feature.GIVEN, family), bits(Feature.FAMILY, given));
        var sex = sex(child.sex());
        var readings = new ArrayList<Encoding>();
        for (var born : births(child.born())) {
            var birth = birth(born);
            readings.add(hardened(straight, birth, sex));
            readings.add(hardened(swapped, birth, sex));
        }
        return readings;
    }

    /**
     * Reads what a partner sent.
     *
     * @throws Unusable when it cannot stand for one child known well enough
     */
    public Encoding read(String base64) {
        var bytes = bytes(base64);
        if (bytes.length != hardening.length() / Byte.SIZE) throw new Unusable(Unusable.Why.WRONG_LENGTH);
        var bits = BitSet.valueOf(bytes);
        double share = hardening.share(bits, order);
        if (share < LEAST_SET) throw new Unusable(Unusable.Why.TOO_LITTLE);
        if (share > MOST_SET) throw new Unusable(Unusable.Why.TOO_MUCH);
        return new Encoding(bits, hardening.length());
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw new Unusable(Unusable.Why.NOT_BASE64);
        }
    }

    private static Collection<Born> births(Born born) {
        if (born == null) return Collections.singletonList(null);
        var births = new LinkedHashSet<>(List.of(born));
        born.swapped().ifPresent(births::add);
        births.add(Born.in(born.year()));
        return births;
    }

    /** The pairs of letters of all words, in every folding of each. */
    private static Set<String> names(String name) {
        var pairs = new LinkedHashSet<String>();
        for (var word : FoldedName.words(name))
            for (var folding : word.foldings()) {
                var padded = "_" + folding + "_";
                for (int at = 0; at + 2 <= padded.length(); at++) pairs.add(padded.substring(at, at + 2));
            }
        return pairs;
    }

    private BitSet birth(Born born) {
        var places = new LinkedHashSet<String>();
        if (born != null) {
            var digits = born.digits();
            for (int at = 0; at < digits.length(); at++) places.add(at + ":" + digits.charAt(at));
        }
        return bits(Feature.BIRTH, places);
    }

    private BitSet sex(Sex sex) {
        return bits(Feature.SEX, sex == Sex.UNKNOWN ? Set.of() : Set.of(sex.name()));
    }

    private BitSet bits(Feature feature, Set<String> pieces) {
        var bits = new BitSet(LENGTH);
        if (pieces.isEmpty()) return bits;
        int each = Math.max(1, Math.round((float) feature.bits / pieces.size()));
        for (var piece : pieces) {
            var places = places(feature, piece);
            for (int at = 0; at < each; at++) bits.set(places[at]);
        }
        return bits;
    }

    private int[] places(Feature feature, String piece) {
        var remembered = known.get(feature);
        var places = remembered.get(piece);
        if (places != null) return places;
        places = drawn(feature, piece);
        if (remembered.size() < MOST_REMEMBERED) remembered.put(piece, places);
        return places;
    }

    private int[] drawn(Feature feature, String piece) {
        var drawn = ByteBuffer.wrap(Blake3.initKeyedHash(keys.get(feature))
                        .update(piece.getBytes(StandardCharsets.UTF_8))
                        .doFinalize(feature.bits * Short.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        var places = new int[feature.bits];
        for (int at = 0; at < places.length; at++) places[at] = Short.toUnsignedInt(drawn.getShort()) % LENGTH;
        return places;
    }

    private Encoding hardened(BitSet... parts) {
        return new Encoding(hardening.hardened(both(parts), order), hardening.length());
    }

    private static BitSet both(BitSet... parts) {
        var all = new BitSet(LENGTH);
        for (var part : parts) all.or(part);
        return all;
    }

    private static int[] shuffled(byte[] key) {
        var order = new int[2 * LENGTH];
        for (int at = 0; at < order.length; at++) order[at] = at;
        var chance = ByteBuffer.wrap(Blake3.initKeyedHash(key).doFinalize(order.length * Integer.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int at = order.length - 1; at > 0; at--) {
            int other = Integer.remainderUnsigned(chance.getInt(), at + 1);
            int there = order[at];
            order[at] = order[other];
            order[other] = there;
        }
        return order;
    }

    private static byte[] key(byte[] secret, String info) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(secret)
                            .addSalt(SCHEME.getBytes(StandardCharsets.UTF_8))
                            .thenExpand(info.getBytes(StandardCharsets.UTF_8), KEY_BYTES));
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("HKDF-SHA256 is not available.", unavailable);
        }
    }
}
