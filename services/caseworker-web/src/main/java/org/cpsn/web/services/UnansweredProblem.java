package org.cpsn.web.services;

/** The refusal as it came from the wire, before it is known which service gave it. */
final class UnansweredProblem extends RuntimeException {

    private final int status;
    private final transient ServiceProblem.Told told;

    UnansweredProblem(int status, ServiceProblem.Told told) {
        super("status " + status);
        this.status = status;
        this.told = told;
    }

    int status() {
        return status;
    }

    ServiceProblem.Told told() {
        return told;
    }
}
