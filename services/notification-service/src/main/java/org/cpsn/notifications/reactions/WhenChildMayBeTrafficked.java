package org.cpsn.notifications.reactions;

import static org.cpsn.notifications.liaison.LiaisonCommand.FEED;

import java.util.List;
import java.util.stream.Collectors;
import org.cpsn.events.AboutCase;
import org.cpsn.notifications.liaison.Exploitation;
import org.cpsn.notifications.liaison.LiaisonCommand;
import org.cpsn.notifications.liaison.Outcome;
import org.cpsn.notifications.liaison.RiskLevel;
import org.cpsn.platform.kafka.Reaction;
import org.cpsn.platform.personal.Pseudonyms;
import org.springframework.stereotype.Component;

/** Partners across the border hear of a child who may be trafficked, and how its case goes on. */
@Component
class WhenChildMayBeTrafficked implements Reaction<AboutCase> {
    private static final String NOT_A_VICTIM = "NOT_A_VICTIM_OF_TRAFFICKING";

    private final Pseudonyms pseudonyms;

    WhenChildMayBeTrafficked(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    @Override
    public Class<AboutCase> to() {
        return AboutCase.class;
    }

    @Override
    public List<LiaisonCommand> on(AboutCase event, String eventId) {
        var reference = pseudonyms.ofCase(event.caseId());
        return switch (event) {
            case AboutCase.CaseRegistered e -> registered(e, reference);
            case AboutCase.CaseAssigned _ -> List.of(); // who works on it is nobody's business abroad
            case AboutCase.Work _,
                    AboutCase.HandOverProposed _,
                    AboutCase.CaseHandedOver _,
                    AboutCase.TransferRequested _,
                    AboutCase.TransferApproved _,
                    AboutCase.CaseTransferred _,
                    AboutCase.TransferEnded _ -> List.of();
            case AboutCase.CaseShared _ -> List.of();
            case AboutCase.GlassBroken _ -> List.of();
            case AboutCase.RiskLevelAssigned e ->
                List.of(new LiaisonCommand.NoteRisk(FEED, reference, RiskLevel.valueOf(e.level()), e.occurredAt()));
            case AboutCase.TraffickingStatusDetermined e -> determined(e, reference);
            case AboutCase.CaseClosed e ->
                List.of(new LiaisonCommand.NoteClosure(FEED, reference, Outcome.of(e.reason()), e.occurredAt()));
            case AboutCase.CaseReopened e ->
                List.of(new LiaisonCommand.NoteReopening(
                        FEED, reference, pseudonyms.ofChild(e.childId()), e.occurredAt()));
        };
    }

    /** A suspicion that comes up later is one all the same; for a child found to be no victim the feed has no entry. */
    private List<LiaisonCommand> determined(AboutCase.TraffickingStatusDetermined e, String reference) {
        if (e.status().equals(NOT_A_VICTIM)) return List.of();
        return List.of(new LiaisonCommand.ReportPotentialVictim(
                FEED,
                reference,
                pseudonyms.ofChild(e.childId()),
                Exploitation.ofTypes(e.exploitation()),
                true,
                e.occurredAt()));
    }

    private List<LiaisonCommand> registered(AboutCase.CaseRegistered e, String reference) {
        var exploitation = e.concerns().stream()
                .flatMap(concern -> Exploitation.of(concern).stream())
                .collect(Collectors.toUnmodifiableSet());
        if (exploitation.isEmpty()) return List.of();
        return List.of(new LiaisonCommand.ReportPotentialVictim(
                FEED, reference, pseudonyms.ofChild(e.childId()), exploitation, e.urgent(), e.occurredAt()));
    }
}
