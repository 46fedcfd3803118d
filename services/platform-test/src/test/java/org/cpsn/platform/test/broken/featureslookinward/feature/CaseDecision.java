package org.cpsn.platform.test.broken.featureslookinward.feature;

import org.cpsn.platform.test.broken.featureslookinward.publishing.CasePublication;

/** Knows who publishes it. */
record CaseDecision(CasePublication publication) {}
