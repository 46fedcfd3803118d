package org.cpsn.platform.test.sound.caselist;

import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.test.sound.casefile.CaseEvent;

public record CaseListEntry(Personal<String> name, boolean open) {
    CaseListEntry after(CaseEvent event) {
        return switch (event) {
            case CaseEvent.Opened e -> new CaseListEntry(e.name(), true);
            case CaseEvent.Closed _ -> new CaseListEntry(name, false);
        };
    }
}
