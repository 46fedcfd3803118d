package org.cpsn.referrals.reactions;

import java.util.List;
import org.cpsn.events.AboutCase;
import org.cpsn.platform.kafka.Reaction;
import org.cpsn.referrals.caseowner.CaseOwnerCommand;
import org.springframework.stereotype.Component;

/** Whoever has a case now sees its earlier referrals and exchanges and hears the answers to them. */
@Component
class WhenCaseChangesHands implements Reaction<AboutCase> {
    @Override
    public Class<AboutCase> to() {
        return AboutCase.class;
    }

    @Override
    public List<CaseOwnerCommand> on(AboutCase event, String eventId) {
        return switch (event) {
            case AboutCase.CaseRegistered e -> owned(e, e.childId(), e.caseworker(), e.municipality());
            case AboutCase.CaseAssigned e -> owned(e, e.childId(), e.caseworker(), e.municipality());
            case AboutCase.CaseHandedOver e -> owned(e, e.childId(), e.caseworker(), e.municipality());
            case AboutCase.CaseTransferred e -> owned(e, e.childId(), e.caseworker(), e.municipality());
            case AboutCase.CaseReopened e -> owned(e, e.childId(), e.caseworker(), e.municipality());
            case AboutCase.Work _,
                    AboutCase.TraffickingStatusDetermined _,
                    AboutCase.RiskLevelAssigned _,
                    AboutCase.HandOverProposed _,
                    AboutCase.TransferRequested _,
                    AboutCase.TransferApproved _,
                    AboutCase.TransferEnded _,
                    AboutCase.CaseShared _,
                    AboutCase.GlassBroken _,
                    AboutCase.CaseClosed _ -> List.of();
        };
    }

    private static List<CaseOwnerCommand> owned(
            AboutCase event, String childId, String caseworker, String municipality) {
        return List.of(
                new CaseOwnerCommand.NoteOwner(event.caseId(), childId, caseworker, municipality, event.occurredAt()));
    }
}
