package org.cpsn.cases.consent;

import org.cpsn.platform.axon.History;
import org.springframework.stereotype.Component;

/** The ledgers of cases as they stand now, for other rooms to decide by; nothing of a case is shown. */
@Component
public class Consents {
    private final History histories;

    Consents(History histories) {
        this.histories = histories;
    }

    public ConsentLedger of(String caseId) {
        var ledger = ConsentLedger.NONE;
        for (var recorded : histories.of(caseId))
            if (recorded.event() instanceof ConsentEvent event) ledger = ledger.after(event);
        return ledger;
    }
}
