package org.cpsn.events;

import java.time.Instant;

/**
 * Something one service tells the others. Ids, codes and dates only: never a name, an address or a narrative. A
 * published type is never changed, only joined by a newer one; its name ends in its version.
 */
public sealed interface IntegrationEvent
        permits AboutCase, AboutConsent, AboutDeadline, AboutExchange, AboutQuestion, AboutReferral, AboutReturnee {
    /** What it is about; messages about one subject stay in order. */
    String subject();

    /** When it happened in the world. */
    Instant occurredAt();
}
