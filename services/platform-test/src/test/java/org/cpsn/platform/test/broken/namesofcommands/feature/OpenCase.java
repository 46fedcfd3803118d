package org.cpsn.platform.test.broken.namesofcommands.feature;

import org.cpsn.platform.domain.DomainCommand;

/** Outside the list of what may be asked. */
record OpenCase(String subject) implements DomainCommand {}
