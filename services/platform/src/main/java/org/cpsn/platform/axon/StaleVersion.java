package org.cpsn.platform.axon;

import java.time.Instant;
import java.util.List;

/** Somebody else was quicker: the command was based on a version that is no longer the last. */
public final class StaleVersion extends RuntimeException {
    /** One event the asker had not seen. */
    public record Change(long sequence, String type, Instant recordedAt, String by) {}

    private final String subject;
    private final long currentVersion;
    private final transient List<Change> changedSince;

    public StaleVersion(String subject, long currentVersion, List<Change> changedSince) {
        super("This was changed by somebody else in the meantime.", null, false, false);
        this.subject = subject;
        this.currentVersion = currentVersion;
        this.changedSince = List.copyOf(changedSince);
    }

    public String subject() {
        return subject;
    }

    public long currentVersion() {
        return currentVersion;
    }

    public List<Change> changedSince() {
        return changedSince;
    }
}
