package org.cpsn.cases.casefile;

import static org.cpsn.platform.security.Role.AUDITOR;
import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import org.cpsn.platform.security.Caseworker;

/** Who may look into a case: its caseworker, the supervisors of its municipality, and auditors (masked). */
public final class CaseAccess {
    private CaseAccess() {}

    public static boolean mayRead(Caseworker who, String municipality, String caseworker) {
        return who.is(AUDITOR)
                || (who.is(CASEWORKER) && who.id().equals(caseworker))
                || (who.is(SUPERVISOR) && who.mayActIn(municipality));
    }

    /** Auditors replay what was decided about a child, not who the child is. */
    public static boolean masked(Caseworker who) {
        return !who.is(CASEWORKER, SUPERVISOR);
    }
}
