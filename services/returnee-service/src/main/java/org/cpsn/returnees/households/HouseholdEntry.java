package org.cpsn.returnees.households;

import java.util.Optional;
import org.cpsn.returnees.family.FamilyEvent;
import org.cpsn.returnees.family.FamilyView;
import org.cpsn.returnees.family.InFamily;

/** A family in the list of families. */
public record HouseholdEntry(FamilyView family) {

    static HouseholdEntry after(Optional<HouseholdEntry> before, InFamily event) {
        return event instanceof FamilyEvent e
                ? new HouseholdEntry(FamilyView.after(before.map(HouseholdEntry::family), e))
                : before.orElseThrow();
    }
}
