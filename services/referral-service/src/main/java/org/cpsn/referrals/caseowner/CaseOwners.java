package org.cpsn.referrals.caseowner;

import java.util.Optional;
import org.cpsn.platform.axon.History;
import org.springframework.stereotype.Component;

/** Whose cases are, as far as it is known here. */
@Component
public class CaseOwners {
    private final History histories;

    CaseOwners(History histories) {
        this.histories = histories;
    }

    public record Owned(String childId, String caseworker, String municipality) {}

    /** Empty for a case nobody has told of. */
    public Optional<Owned> of(String caseId) {
        var state = CaseOwner.UNKNOWN;
        try (var events = histories.from(caseId, 0)) {
            for (var recorded : events.toList())
                if (recorded.event() instanceof CaseOwnerEvent event) state = state.after(event);
        }
        return state.now() == null || state.childId() == null
                ? Optional.empty()
                : Optional.of(new Owned(
                        state.childId(), state.now().caseworker(), state.now().municipality()));
    }
}
