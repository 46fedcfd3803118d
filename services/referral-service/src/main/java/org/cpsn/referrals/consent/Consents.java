package org.cpsn.referrals.consent;

import org.cpsn.platform.axon.History;
import org.springframework.stereotype.Component;

/** The consents of cases as far as they are known here. */
@Component
public class Consents {
    private final History histories;

    Consents(History histories) {
        this.histories = histories;
    }

    public NotedConsents of(String caseId) {
        var consents = NotedConsents.NONE;
        try (var events = histories.from(streamOf(caseId), 0)) {
            for (var recorded : events.toList())
                if (recorded.event() instanceof ConsentEvent event) consents = consents.after(event);
        }
        return consents;
    }

    static String streamOf(String caseId) {
        return "consents-" + caseId;
    }
}
