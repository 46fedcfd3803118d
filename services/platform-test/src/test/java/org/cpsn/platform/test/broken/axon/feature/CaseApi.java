package org.cpsn.platform.test.broken.axon.feature;

import org.axonframework.commandhandling.gateway.CommandGateway;

/** An Api that goes past Commands. */
record CaseApi(CommandGateway commands) {}
