package org.cpsn.returnees.family;

import java.util.List;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.security.Caseworker;

/** A way into a family's record besides working with it or supervising it. */
public interface FamilyDoor {
    /** @param events everything that happened to the family */
    boolean opensFor(Caseworker who, List<Recorded> events);
}
