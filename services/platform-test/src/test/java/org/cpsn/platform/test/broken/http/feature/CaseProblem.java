package org.cpsn.platform.test.broken.http.feature;

import org.springframework.http.HttpStatus;

/** A status that leaves the Api. */
record CaseProblem(HttpStatus status) {}
