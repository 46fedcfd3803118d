package org.cpsn.linkage;

import java.util.BitSet;

/**
 * What is done to a filter before it is sent, so that who gets hold of it without the secret learns less from it. The
 * filters themselves are hardened already: each bit is drawn by itself out of a keyed hash (random hashing), not by two
 * hashes that are added up, and all of a child is in one filter.
 *
 * <p>Balanced is what is spoken. Folded hides a little more and knows children again as well ({@code ./cpsn bench
 * --linkage}), but who folds can no longer see whether a filter was made of enough of one child, and our danger is less
 * a stranger with an encoding, which lives for one question, than a question that fits everybody.
 */
public enum Hardening {
    /** For measuring only. */
    NONE(1, 1),
    /**
     * Each bit is sent together with its opposite, all in a secret order: every encoding has exactly half of its bits
     * set, whether a name is long or short. Nothing is lost, since two filters differ in twice as many bits. What is
     * not balanced was not made with the secret, and is seen to be so.
     */
    BALANCED(2, 1),
    /**
     * The two halves of the filter laid over each other: shorter, and each bit has two explanations. Something is lost.
     */
    FOLDED(1, 2);

    private final int times;
    private final int dividedBy;

    Hardening(int times, int dividedBy) {
        this.times = times;
        this.dividedBy = dividedBy;
    }

    int length() {
        return Encoder.LENGTH * times / dividedBy;
    }

    /** @param order a secret order of all bits of a balanced encoding */
    BitSet hardened(BitSet filter, int[] order) {
        return switch (this) {
            case NONE -> filter;
            case BALANCED -> {
                var balanced = new BitSet(length());
                for (int bit = 0; bit < Encoder.LENGTH; bit++)
                    balanced.set(order[filter.get(bit) ? bit : bit + Encoder.LENGTH]);
                yield balanced;
            }
            case FOLDED -> {
                var folded = filter.get(0, length());
                folded.xor(filter.get(length(), Encoder.LENGTH));
                yield folded;
            }
        };
    }

    /** How much of the filter behind it is set: what a balanced encoding hides from who has not the order. */
    double share(BitSet hardened, int[] order) {
        return switch (this) {
            case NONE, FOLDED -> (double) hardened.cardinality() / length();
            case BALANCED -> {
                int set = 0;
                for (int bit = 0; bit < Encoder.LENGTH; bit++) {
                    boolean one = hardened.get(order[bit]);
                    if (one == hardened.get(order[bit + Encoder.LENGTH]))
                        throw new Unusable(Unusable.Why.NOT_OF_THIS_SECRET);
                    if (one) set++;
                }
                yield (double) set / Encoder.LENGTH;
            }
        };
    }
}
