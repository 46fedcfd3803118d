package org.cpsn.platform.test.broken.namesofrules.feature;

import org.cpsn.platform.domain.Rule;

/** A rule that is no constant of an enum. */
record NotOnSundays(String name, String sentence) implements Rule {}
