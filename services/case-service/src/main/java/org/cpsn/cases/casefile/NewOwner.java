package org.cpsn.cases.casefile;

import java.time.Instant;

/**
 * Said by an event after which somebody else has the case, in whichever room that was agreed. A case has exactly one
 * owner at any moment: this one from here on.
 */
public interface NewOwner {
    /** Whose Centre has the case now. */
    String municipality();

    String caseworker();

    /** It went to another Centre: whatever the old one had opened to its people is over. */
    boolean elsewhere();

    Instant occurredAt();
}
