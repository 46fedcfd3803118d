package org.cpsn.platform.test.broken.nocycles.two;

import org.cpsn.platform.test.broken.nocycles.one.One;

public record Two(One one) {}
