package org.cpsn.returnees.handover;

import java.util.List;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Role;
import org.cpsn.returnees.family.FamilyDoor;
import org.springframework.stereotype.Component;

/** Whoever is asked to take a family over sees what it is about, until the answer is given. */
@Component
class HandOverDoor implements FamilyDoor {
    @Override
    public boolean opensFor(Caseworker who, List<Recorded> events) {
        return who.is(Role.RETURN_OFFICER, Role.SUPERVISOR, Role.CASEWORKER)
                && of(events) instanceof HandOvers.Asked asked
                && asked.event().toMunicipality().equals(who.municipality());
    }

    static HandOvers of(List<Recorded> events) {
        var state = HandOvers.NONE;
        for (var recorded : events) if (recorded.event() instanceof HandOverEvent event) state = state.after(event);
        return state;
    }
}
