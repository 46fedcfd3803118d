package org.cpsn.linkage;

import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;

/**
 * A child as bits. It is personal data: whoever has the secret can try names until one fits. It lives as long as one
 * question and is neither stored nor logged, so it prints as nothing.
 */
public final class Encoding {
    private final long[] bits;
    private final int set;
    private final int length;

    Encoding(BitSet bits, int length) {
        this.bits = Arrays.copyOf(bits.toLongArray(), length / Long.SIZE);
        this.set = bits.cardinality();
        this.length = length;
    }

    /** How alike two children are, from 0 to 1: twice what both have over what each has (Dice). */
    public double dice(Encoding other) {
        if (other.length != length) throw new IllegalArgumentException("These were not hardened in one way.");
        int both = 0;
        for (int at = 0; at < bits.length; at++) both += Long.bitCount(bits[at] & other.bits[at]);
        return set + other.set == 0 ? 0 : 2.0 * both / (set + other.set);
    }

    /** The share of its bits that are set. */
    public double share() {
        return (double) set / length;
    }

    /** As it is sent: bit by bit, the lowest bit of each byte first. */
    public String base64() {
        var bytes = new byte[length / Byte.SIZE];
        var filled = BitSet.valueOf(bits).toByteArray();
        System.arraycopy(filled, 0, bytes, 0, filled.length);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Encoding[…]";
    }
}
