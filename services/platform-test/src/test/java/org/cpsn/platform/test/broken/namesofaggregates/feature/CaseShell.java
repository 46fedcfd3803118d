package org.cpsn.platform.test.broken.namesofaggregates.feature;

import org.axonframework.spring.stereotype.Aggregate;

@Aggregate
class CaseShell {}
