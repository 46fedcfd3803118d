package org.cpsn.platform.test.broken.namesofevents.feature;

import java.time.Instant;
import org.cpsn.platform.domain.DomainEvent;

/** Outside the list of what can happen. */
record CaseOpened(String subject, Instant occurredAt) implements DomainEvent {}
