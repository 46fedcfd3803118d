package org.cpsn.platform.domain;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Something a subject is asked to do. Time, ids and people come in with it. */
public interface DomainCommand {
    /** The id of what this is asked of. */
    @TargetAggregateIdentifier
    String subject();
}
