package org.cpsn.platform.test;

import java.util.Locale;
import java.util.Set;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Role;
import org.cpsn.platform.security.Scope;

/** The invented people who work in the tests; the local identity provider knows the same ones. */
public enum Staff {
    ARTA("cw-19-01", Role.CASEWORKER, "csw-19", "19", Scope.OWN),
    BESNIK("cw-20-01", Role.CASEWORKER, "csw-20", "20", Scope.OWN),
    MILICA("cw-38-01", Role.CASEWORKER, "csw-38", "38", Scope.OWN),
    DRITA("sv-19-01", Role.SUPERVISOR, "csw-19", "19", Scope.MUNICIPALITY),
    PROVIDER("pr-shelter-01", Role.PROVIDER, "provider-shelter-19", "19", Scope.OWN),
    ROUNDTABLE("rt-19-01", Role.ROUNDTABLE_MEMBER, "police-19", "19", Scope.OWN),
    LIAISON("li-xk-01", Role.LIAISON, "liaison-xk", null, Scope.ALL),
    COORDINATOR("co-xk-01", Role.COORDINATOR, "coordinator-xk", null, Scope.ALL),
    OFFICER("ro-19-01", Role.RETURN_OFFICER, "mocr-19", "19", Scope.MUNICIPALITY),
    OFFICER_20("ro-20-01", Role.RETURN_OFFICER, "mocr-20", "20", Scope.MUNICIPALITY),
    RECEPTION("ro-xk-01", Role.RETURN_OFFICER, "reception-xk", null, Scope.ALL),
    COMMISSION("cm-19-01", Role.COMMISSION, "commission-19", "19", Scope.MUNICIPALITY),
    CENTRAL_COMMISSION("cm-xk-01", Role.COMMISSION, "commission-xk", null, Scope.ALL),
    PARTNER_AL("pa-al-01", Role.PARTNER, "partner-al", null, Scope.OWN),
    PARTNER_ME("pa-me-01", Role.PARTNER, "partner-me", null, Scope.OWN),
    DATA_OFFICER("do-xk-01", Role.DATA_OFFICER, "ministry-xk", null, Scope.ALL),
    AUDITOR("au-xk-01", Role.AUDITOR, "audit-xk", null, Scope.ALL),
    ADMINISTRATOR("ad-xk-01", Role.ADMINISTRATOR, "ops-xk", null, Scope.ALL);

    private final Caseworker caseworker;

    Staff(String id, Role role, String organisation, String municipality, Scope scope) {
        this.caseworker = new Caseworker(id, Set.of(role), organisation, municipality, scope);
    }

    /** The person as a command sees them. */
    public Caseworker caseworker() {
        return caseworker;
    }

    /** A token of this person that every service of the tests believes. */
    public String token() {
        return Tokens.of(caseworker);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
