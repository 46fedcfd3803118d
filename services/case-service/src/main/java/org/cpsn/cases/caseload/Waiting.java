package org.cpsn.cases.caseload;

import java.time.Instant;

/**
 * Something in a case that a supervisor has to decide.
 *
 * @param by who asked for it, and may therefore not decide it
 */
public record Waiting(What what, String by, Instant since) {
    public enum What {
        ASSESSMENT,
        PLAN,
        CLOSURE,
        TRANSFER
    }
}
