package org.cpsn.platform.test.broken.featureslookinward.publishing;

public record CasePublication(String name) {}
