package org.cpsn.cases.access;

import java.time.Instant;
import java.util.List;
import org.cpsn.cases.casefile.CaseDoor;
import org.cpsn.cases.casefile.NewOwner;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.security.Caseworker;
import org.springframework.stereotype.Component;

/** Lets in those a case is shared with, and for a while those who broke the glass. */
@Component
class OpenDoors implements CaseDoor {
    @Override
    public boolean opensFor(Caseworker who, List<Recorded> events, Instant now) {
        var access = Access.NONE;
        for (var recorded : events) {
            if (recorded.event() instanceof AccessEvent event) access = access.after(event);
            if (recorded.event() instanceof NewOwner owner) access = access.after(owner);
        }
        return access.opensFor(who.id(), now);
    }
}
