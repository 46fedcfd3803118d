package org.cpsn.cases.casefile;

import java.time.Instant;
import java.util.List;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.security.Caseworker;

/** A way into a case besides working on it or supervising it. */
public interface CaseDoor {
    /** @param events everything that happened in the case */
    boolean opensFor(Caseworker who, List<Recorded> events, Instant now);
}
