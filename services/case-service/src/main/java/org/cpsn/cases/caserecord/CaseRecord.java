package org.cpsn.cases.caserecord;

import java.util.List;
import org.cpsn.cases.access.Access;
import org.cpsn.cases.access.AccessCommand;
import org.cpsn.cases.access.AccessDecision;
import org.cpsn.cases.access.AccessEvent;
import org.cpsn.cases.assessment.AssessmentCommand;
import org.cpsn.cases.assessment.AssessmentDecision;
import org.cpsn.cases.assessment.AssessmentEvent;
import org.cpsn.cases.assessment.Assessments;
import org.cpsn.cases.attachment.AttachmentCommand;
import org.cpsn.cases.attachment.AttachmentDecision;
import org.cpsn.cases.attachment.AttachmentEvent;
import org.cpsn.cases.casefile.CaseAct;
import org.cpsn.cases.casefile.CaseCommand;
import org.cpsn.cases.casefile.CaseDecision;
import org.cpsn.cases.casefile.CaseEvent;
import org.cpsn.cases.casefile.CaseFile;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.cases.casefile.NewOwner;
import org.cpsn.cases.consent.ConsentCommand;
import org.cpsn.cases.consent.ConsentDecision;
import org.cpsn.cases.consent.ConsentEvent;
import org.cpsn.cases.consent.ConsentLedger;
import org.cpsn.cases.exchangenote.ExchangeNoteCommand;
import org.cpsn.cases.exchangenote.ExchangeNoteDecision;
import org.cpsn.cases.exchangenote.ExchangeNoteEvent;
import org.cpsn.cases.followup.FollowUpCommand;
import org.cpsn.cases.followup.FollowUpDecision;
import org.cpsn.cases.followup.FollowUpEvent;
import org.cpsn.cases.followup.FollowUps;
import org.cpsn.cases.incident.IncidentCommand;
import org.cpsn.cases.incident.IncidentDecision;
import org.cpsn.cases.incident.IncidentEvent;
import org.cpsn.cases.juvenilejustice.Justice;
import org.cpsn.cases.juvenilejustice.JusticeCommand;
import org.cpsn.cases.juvenilejustice.JusticeDecision;
import org.cpsn.cases.juvenilejustice.JusticeEvent;
import org.cpsn.cases.note.NoteCommand;
import org.cpsn.cases.note.NoteDecision;
import org.cpsn.cases.note.NoteEvent;
import org.cpsn.cases.plan.PlanCommand;
import org.cpsn.cases.plan.PlanDecision;
import org.cpsn.cases.plan.PlanEvent;
import org.cpsn.cases.plan.Plans;
import org.cpsn.cases.returnneeds.ReturnNeedsCommand;
import org.cpsn.cases.returnneeds.ReturnNeedsDecision;
import org.cpsn.cases.returnneeds.ReturnNeedsEvent;
import org.cpsn.cases.roundtablenote.NotedRoundtables;
import org.cpsn.cases.roundtablenote.RoundtableNoteCommand;
import org.cpsn.cases.roundtablenote.RoundtableNoteDecision;
import org.cpsn.cases.roundtablenote.RoundtableNoteEvent;
import org.cpsn.cases.serviceprovision.ServiceCommand;
import org.cpsn.cases.serviceprovision.ServiceDecision;
import org.cpsn.cases.serviceprovision.ServiceEvent;
import org.cpsn.cases.trafficking.Identification;
import org.cpsn.cases.trafficking.TraffickingCommand;
import org.cpsn.cases.trafficking.TraffickingDecision;
import org.cpsn.cases.trafficking.TraffickingEvent;
import org.cpsn.cases.transfer.TransferCommand;
import org.cpsn.cases.transfer.TransferDecision;
import org.cpsn.cases.transfer.TransferEvent;
import org.cpsn.cases.transfer.Transfers;

/** A whole case as far as deciding goes: how it stands, and what each of its rooms knows. */
record CaseRecord(
        CaseFile file,
        Access access,
        Assessments assessments,
        FollowUps followUps,
        NotedRoundtables roundtables,
        ConsentLedger consents,
        Plans plans,
        Transfers transfers,
        Identification identification,
        Justice justice) {
    static final CaseRecord NONE = new CaseRecord(
            CaseFile.NONE,
            Access.NONE,
            Assessments.NONE,
            FollowUps.NONE,
            NotedRoundtables.NONE,
            ConsentLedger.NONE,
            Plans.NONE,
            Transfers.NONE,
            Identification.NONE,
            Justice.NONE);

    /** Hands an act to the room it belongs to. */
    List<? extends InCase> decide(CaseAct act) {
        return switch (act) {
            case CaseCommand c -> andWhatThatEnds(CaseDecision.decide(file, c));
            case AccessCommand c -> AccessDecision.decide(access, file.standing(), c);
            case AssessmentCommand c -> AssessmentDecision.decide(assessments, file.standing(), c);
            case FollowUpCommand c -> FollowUpDecision.decide(followUps, file.standing(), c);
            case RoundtableNoteCommand c -> RoundtableNoteDecision.decide(roundtables, file.standing(), c);
            case ExchangeNoteCommand c -> ExchangeNoteDecision.decide(file.standing(), c);
            case ConsentCommand c -> ConsentDecision.decide(consents, file.standing(), c);
            case ServiceCommand c -> ServiceDecision.decide(file.standing(), c);
            case IncidentCommand c -> IncidentDecision.decide(file.standing(), c);
            case NoteCommand c -> NoteDecision.decide(file.standing(), c);
            case ReturnNeedsCommand c -> ReturnNeedsDecision.decide(file.standing(), c);
            case AttachmentCommand c -> AttachmentDecision.decide(file.standing(), c);
            case PlanCommand c -> PlanDecision.decide(plans, assessments, file.standing(), c);
            case TransferCommand c -> TransferDecision.decide(transfers, file, consents, c);
            case TraffickingCommand c -> TraffickingDecision.decide(identification, file.standing(), c);
            case JusticeCommand c -> JusticeDecision.decide(justice, file.standing(), c);
            default -> throw new IllegalArgumentException("No room of the case decides about " + act.getClass());
        };
    }

    /** Tells the room it belongs to what happened. */
    CaseRecord after(InCase event) {
        return switch (event) {
            case CaseEvent e ->
                new CaseRecord(
                        file.after(e),
                        access,
                        assessments,
                        followUps,
                        roundtables,
                        consents,
                        plans,
                        transfers,
                        identification,
                        justice);
            case AccessEvent e -> letIn(access.after(e));
            case AssessmentEvent e ->
                new CaseRecord(
                        file,
                        access,
                        assessments.after(e),
                        followUps,
                        roundtables,
                        consents,
                        plans,
                        transfers,
                        identification,
                        justice);
            case FollowUpEvent e ->
                new CaseRecord(
                        file,
                        access,
                        assessments,
                        followUps.after(e),
                        roundtables,
                        consents,
                        plans,
                        transfers,
                        identification,
                        justice);
            case RoundtableNoteEvent e ->
                new CaseRecord(
                        file,
                        access,
                        assessments,
                        followUps,
                        roundtables.after(e),
                        consents,
                        plans,
                        transfers,
                        identification,
                        justice);
            case ConsentEvent e ->
                new CaseRecord(
                        file,
                        access,
                        assessments,
                        followUps,
                        roundtables,
                        consents.after(e),
                        plans,
                        transfers,
                        identification,
                        justice);
            // no decision looks back at these
            case ServiceEvent _,
                    IncidentEvent _,
                    NoteEvent _,
                    AttachmentEvent _,
                    ExchangeNoteEvent _,
                    ReturnNeedsEvent _ -> this;
            case PlanEvent e ->
                new CaseRecord(
                        file,
                        access,
                        assessments,
                        followUps,
                        roundtables,
                        consents,
                        plans.after(e),
                        transfers,
                        identification,
                        justice);
            case TransferEvent e -> movedBy(e);
            case TraffickingEvent e ->
                new CaseRecord(
                        file,
                        access,
                        assessments,
                        followUps,
                        roundtables,
                        consents,
                        plans,
                        transfers,
                        identification.after(e),
                        justice);
            case JusticeEvent e ->
                new CaseRecord(
                        file,
                        access,
                        assessments,
                        followUps,
                        roundtables,
                        consents,
                        plans,
                        transfers,
                        identification,
                        justice.after(e));
            default -> throw new IllegalArgumentException("No room of the case remembers " + event.getClass());
        };
    }

    private CaseRecord letIn(Access now) {
        return new CaseRecord(
                file.sharedWith(now.workers()),
                now,
                assessments,
                followUps,
                roundtables,
                consents,
                plans,
                transfers,
                identification,
                justice);
    }

    /** A closure or an assignment also ends what waits to be handed over. */
    private List<InCase> andWhatThatEnds(List<CaseEvent> events) {
        return events.stream()
                .<InCase>mapMulti((event, all) -> {
                    all.accept(event);
                    if (file instanceof CaseFile.Open open)
                        TransferDecision.endedBy(transfers, open.standing(), event)
                                .ifPresent(all);
                })
                .toList();
    }

    private CaseRecord movedBy(TransferEvent event) {
        var now = transfers.after(event);
        if (!(event instanceof NewOwner owner))
            return new CaseRecord(
                    file, access, assessments, followUps, roundtables, consents, plans, now, identification, justice);
        var seenBy = access.after(owner);
        return new CaseRecord(
                file.ownedBy(owner).sharedWith(seenBy.workers()),
                seenBy,
                assessments,
                followUps,
                roundtables,
                consents,
                plans,
                now,
                identification,
                justice);
    }
}
