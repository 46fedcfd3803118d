package org.cpsn.referrals.consent;

import java.util.Optional;
import org.cpsn.platform.axon.History;
import org.cpsn.platform.axon.Shortly;
import org.cpsn.platform.web.NotYet;
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

    /**
     * The same once a consent is known among them, for it may have been given a moment ago.
     *
     * @throws NotYet when it has not been heard of in time
     */
    public NotedConsents of(String caseId, String consentId) {
        return Shortly.await(() ->
                        Optional.of(of(caseId)).filter(known -> known.byId().containsKey(consentId)))
                .orElseThrow(() -> new NotYet("consent"));
    }

    static String streamOf(String caseId) {
        return "consents-" + caseId;
    }
}
