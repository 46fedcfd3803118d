package org.cpsn.returnees.family;

import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Scope;

/** Who may look at a returning family: who registered it, and those whose sight reaches its municipality. */
final class FamilyAccess {
    private FamilyAccess() {}

    static boolean mayRead(Caseworker who, FamilyView family) {
        return who.scope() == Scope.OWN ? who.id().equals(family.registeredBy()) : who.mayActIn(family.municipality());
    }
}
