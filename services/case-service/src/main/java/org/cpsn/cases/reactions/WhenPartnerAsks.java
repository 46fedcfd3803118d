package org.cpsn.cases.reactions;

import java.util.List;
import org.cpsn.cases.casefile.CaseAct;
import org.cpsn.cases.exchangenote.ExchangeNoteCommand;
import org.cpsn.cases.exchangenote.ExchangeNoteEvent;
import org.cpsn.cases.knownchild.QuestionEvent;
import org.cpsn.platform.axon.Consequence;
import org.cpsn.platform.security.Caseworker;
import org.springframework.stereotype.Component;

/** That a partner asked for a child, and what was said, stands in the timeline of the case of whoever was like it. */
@Component
class WhenPartnerAsks implements Consequence<QuestionEvent> {
    private static final Caseworker SELF = Caseworker.system("case-service");

    @Override
    public Class<QuestionEvent> of() {
        return QuestionEvent.class;
    }

    @Override
    public List<CaseAct> on(QuestionEvent event) {
        return switch (event) {
            case QuestionEvent.CandidateForwarded e -> note(e, e.caseId(), e.partner(), "ASKED");
            case QuestionEvent.CandidateConfirmed e -> note(e, e.caseId(), e.partner(), "CONFIRMED");
            case QuestionEvent.CandidateDenied e -> note(e, e.caseId(), e.partner(), "DENIED");
            // nobody was asked yet, or is any more
            case QuestionEvent.Asked _, QuestionEvent.Closed _ -> List.of();
        };
    }

    private static List<CaseAct> note(QuestionEvent e, String caseId, String partner, String what) {
        if (caseId == null) return List.of();
        return List.of(new ExchangeNoteCommand.Note(
                new ExchangeNoteEvent.QuestionNoted(caseId, e.questionId(), partner, what, e.occurredAt()), SELF));
    }
}
