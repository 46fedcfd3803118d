package org.cpsn.returnees.family;

import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Scope;

/** Who may look at a returning family: who is responsible for it, and those whose sight reaches its municipality. */
final class FamilyAccess {
    private FamilyAccess() {}

    static boolean mayRead(Caseworker who, FamilyView family) {
        return who.scope() == Scope.OWN ? who.id().equals(family.worker()) : who.mayActIn(family.municipality());
    }
}
