package org.cpsn.platform.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** One version of what is configuration, never law: from when on it is followed, until a later one is. */
public interface RuleVersion {
    String version();

    Instant validFrom();

    /**
     * Versions as {@link #inForce} wants them: the newest first.
     *
     * @param what it is versions of, for the error
     * @param none the error when there is none
     * @throws IllegalArgumentException when there is none, or two share a name
     */
    static <V extends RuleVersion> List<V> newestFirst(List<V> versions, String what, String none) {
        if (versions.isEmpty()) throw new IllegalArgumentException(none);
        if (Set.copyOf(versions.stream().map(RuleVersion::version).toList()).size() != versions.size())
            throw new IllegalArgumentException("Two versions of the " + what + " share a name.");
        return versions.stream()
                .sorted(Comparator.comparing(RuleVersion::validFrom).reversed())
                .toList();
    }

    /** The version in force at a moment; the first one for what is older than all of them. */
    static <V extends RuleVersion> V inForce(List<V> newestFirst, Instant moment) {
        return newestFirst.stream()
                .filter(version -> !version.validFrom().isAfter(moment))
                .findFirst()
                .orElseGet(newestFirst::getLast);
    }
}
