package org.cpsn.linkage;

import java.util.Objects;

/**
 * A child as one side knows it: what is encoded, and never leaves that side.
 *
 * @param given, family in any alphabet and spelling; empty when not known
 * @param born null when not even the year is known
 */
public record Description(String given, String family, Born born, Sex sex) {
    public Description {
        Objects.requireNonNull(given);
        Objects.requireNonNull(family);
        Objects.requireNonNull(sex);
    }
}
