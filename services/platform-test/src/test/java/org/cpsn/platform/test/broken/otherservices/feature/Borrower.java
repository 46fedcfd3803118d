package org.cpsn.platform.test.broken.otherservices.feature;

import org.cpsn.elsewhere.ServiceOfOthers;

/** Needs what another service has inside. */
record Borrower(ServiceOfOthers other) {}
