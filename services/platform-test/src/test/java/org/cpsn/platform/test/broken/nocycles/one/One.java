package org.cpsn.platform.test.broken.nocycles.one;

import org.cpsn.platform.test.broken.nocycles.two.Two;

public record One(Two two) {}
