package org.cpsn.platform.axon;

import java.util.List;
import org.cpsn.platform.domain.DomainCommand;
import org.cpsn.platform.domain.DomainEvent;

/**
 * What one subject of this service must hear when something happened to another: a roundtable decides, its cases note
 * it. Each command is handled once, in a transaction with the note that it was. The same event must always give the
 * same commands in the same order.
 */
public interface Consequence<E extends DomainEvent> {
    /** The stored events this follows from; a sealed interface stands for all below it. */
    Class<E> of();

    List<? extends DomainCommand> on(E event);
}
