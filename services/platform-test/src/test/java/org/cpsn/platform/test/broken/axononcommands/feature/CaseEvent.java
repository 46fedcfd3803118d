package org.cpsn.platform.test.broken.axononcommands.feature;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** An event that addresses somebody. */
record CaseEvent(@TargetAggregateIdentifier String caseId) {}
