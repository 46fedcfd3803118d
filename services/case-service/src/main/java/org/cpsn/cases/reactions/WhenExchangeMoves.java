package org.cpsn.cases.reactions;

import java.util.List;
import org.cpsn.cases.casefile.CaseAct;
import org.cpsn.cases.exchangenote.ExchangeNoteCommand;
import org.cpsn.cases.exchangenote.ExchangeNoteEvent;
import org.cpsn.events.AboutExchange;
import org.cpsn.platform.kafka.Reaction;
import org.cpsn.platform.security.Caseworker;
import org.springframework.stereotype.Component;

/** What is told of a child across the border, and what comes back, stands in the timeline of its case. */
@Component
class WhenExchangeMoves implements Reaction<AboutExchange.ForTheCase> {
    private static final Caseworker SELF = Caseworker.system("case-service");

    @Override
    public Class<AboutExchange.ForTheCase> to() {
        return AboutExchange.ForTheCase.class;
    }

    @Override
    public List<CaseAct> on(AboutExchange.ForTheCase e, String eventId) {
        return List.of(new ExchangeNoteCommand.Note(
                new ExchangeNoteEvent.Noted(
                        e.caseId(), e.exchangeId(), e.partner(), e.what(), e.verb(), e.messageId(), e.occurredAt()),
                SELF));
    }
}
