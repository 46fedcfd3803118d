package org.cpsn.web.signin;

import java.io.Serializable;
import java.util.Set;

/**
 * Who sits at the screen, as the tokens say it. It only decides what is shown; what may be done is decided by the
 * services.
 */
public record SignedIn(String id, String name, Set<String> roles, String organisation, String municipality)
        implements Serializable {

    public boolean is(String role) {
        return roles.contains(role);
    }

    public boolean isAny(String... wanted) {
        for (var role : wanted) if (roles.contains(role)) return true;
        return false;
    }

    /** The room a person starts in. */
    public String home() {
        if (isAny("CASEWORKER", "SUPERVISOR")) return "/today";
        if (is("RETURN_OFFICER")) return "/families";
        if (is("COMMISSION")) return "/commission";
        if (is("DATA_OFFICER")) return "/cases";
        if (is("PROVIDER")) return "/referrals";
        if (is("ROUNDTABLE_MEMBER")) return "/roundtables";
        if (is("LIAISON")) return "/liaison";
        if (is("COORDINATOR")) return "/exchanges/approvals";
        if (is("AUDITOR")) return "/audit";
        if (is("ADMINISTRATOR")) return "/operations";
        return "/notices";
    }
}
