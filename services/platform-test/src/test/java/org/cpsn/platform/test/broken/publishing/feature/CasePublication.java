package org.cpsn.platform.test.broken.publishing.feature;

import org.cpsn.platform.kafka.Publication;

/** Publishes from inside a feature. */
abstract class CasePublication implements Publication {}
