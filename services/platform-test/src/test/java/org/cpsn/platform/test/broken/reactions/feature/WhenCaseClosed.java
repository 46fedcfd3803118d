package org.cpsn.platform.test.broken.reactions.feature;

import org.cpsn.events.IntegrationEvent;
import org.cpsn.platform.kafka.Reaction;

/** Reacts from inside a feature. */
abstract class WhenCaseClosed implements Reaction<IntegrationEvent> {}
