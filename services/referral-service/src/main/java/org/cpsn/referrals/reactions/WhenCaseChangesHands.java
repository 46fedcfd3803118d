package org.cpsn.referrals.reactions;

import java.util.List;
import org.cpsn.events.AboutCase;
import org.cpsn.platform.kafka.Reaction;
import org.cpsn.referrals.caseowner.CaseOwnerCommand;
import org.springframework.stereotype.Component;

/** Whoever has a case now sees its earlier referrals and hears the answers to them. */
@Component
class WhenCaseChangesHands implements Reaction<AboutCase> {
    @Override
    public Class<AboutCase> to() {
        return AboutCase.class;
    }

    @Override
    public List<CaseOwnerCommand> on(AboutCase event, String eventId) {
        return switch (event) {
            case AboutCase.CaseAssigned e ->
                List.of(new CaseOwnerCommand.NoteOwner(e.caseId(), e.caseworker(), e.municipality(), e.occurredAt()));
            case AboutCase.CaseHandedOver e ->
                List.of(new CaseOwnerCommand.NoteOwner(e.caseId(), e.caseworker(), e.municipality(), e.occurredAt()));
            case AboutCase.CaseTransferred e ->
                List.of(new CaseOwnerCommand.NoteOwner(e.caseId(), e.caseworker(), e.municipality(), e.occurredAt()));
            case AboutCase.TraffickingStatusDetermined _,
                    AboutCase.CaseRegistered _,
                    AboutCase.RiskLevelAssigned _,
                    AboutCase.HandOverProposed _,
                    AboutCase.TransferRequested _,
                    AboutCase.TransferApproved _,
                    AboutCase.TransferEnded _,
                    AboutCase.CaseShared _,
                    AboutCase.GlassBroken _,
                    AboutCase.CaseClosed _,
                    AboutCase.CaseReopened _ -> List.of();
        };
    }
}
