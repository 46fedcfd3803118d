package org.cpsn.cases.transfer;

import static org.cpsn.cases.transfer.TransferRule.CASEWORKER_IS_NAMED;
import static org.cpsn.cases.transfer.TransferRule.CLOSURE_IS_DECIDED_FIRST;
import static org.cpsn.cases.transfer.TransferRule.CONSENT_ALLOWS_THE_TRANSFER;
import static org.cpsn.cases.transfer.TransferRule.CONSENT_OR_REASON;
import static org.cpsn.cases.transfer.TransferRule.NAMED_COLLEAGUE_ANSWERS;
import static org.cpsn.cases.transfer.TransferRule.NOT_BEFORE_IT_WAS_ASKED;
import static org.cpsn.cases.transfer.TransferRule.NOT_ITS_TURN;
import static org.cpsn.cases.transfer.TransferRule.NOT_TO_ITS_OWNER;
import static org.cpsn.cases.transfer.TransferRule.ONE_AT_A_TIME;
import static org.cpsn.cases.transfer.TransferRule.OTHER_CENTRE_ANSWERS;
import static org.cpsn.cases.transfer.TransferRule.OWNER_PASSES_ON;
import static org.cpsn.cases.transfer.TransferRule.TO_ANOTHER_MUNICIPALITY;
import static org.cpsn.cases.transfer.TransferRule.TRANSFER_EXISTS;
import static org.cpsn.cases.transfer.TransferRule.WAITS_NO_LONGER;
import static org.cpsn.cases.transfer.TransferRule.WITHIN_THE_CENTRE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cpsn.cases.casefile.CaseEvent;
import org.cpsn.cases.casefile.CaseFile;
import org.cpsn.cases.casefile.CaseRule;
import org.cpsn.cases.casefile.RiskLevel;
import org.cpsn.cases.casefile.Standing;
import org.cpsn.cases.casefile.TimeLimits;
import org.cpsn.cases.consent.ConsentLedger;
import org.cpsn.cases.consent.Recipient;
import org.cpsn.cases.consent.RecipientKind;
import org.cpsn.cases.consent.SharedService;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Role;

/**
 * Every rule of handing over and transferring a case. Until somebody else says yes, who has it goes on working; what
 * moves, moves with one event.
 */
public final class TransferDecision {
    private TransferDecision() {}

    public static List<TransferEvent> decide(
            Transfers state, CaseFile file, ConsentLedger consents, TransferCommand command) {
        var standing = file.standing();
        return switch (command) {
            case TransferCommand.ProposeHandOver c -> propose(state, standing, c);
            case TransferCommand.Request c -> request(state, file, consents, c);
            case TransferCommand.Approve c -> approve(state, standing, c);
            case TransferCommand.Return c -> giveBack(state, standing, c);
            case TransferCommand.Accept c ->
                switch (waiting(state, c)) {
                    case Transfers.Proposed proposed -> takeOver(proposed, standing, c);
                    case Transfers.Approved approved -> receive(approved, file, consents, c);
                    case Transfers.Requested _ -> throw NOT_ITS_TURN.broken();
                };
            case TransferCommand.Refuse c ->
                switch (waiting(state, c)) {
                    case Transfers.Proposed proposed -> decline(proposed, standing, c);
                    case Transfers.Approved approved -> reject(approved, standing, c);
                    case Transfers.Requested _ -> throw NOT_ITS_TURN.broken();
                };
            case TransferCommand.Withdraw c -> withdraw(state, standing, c);
        };
    }

    /**
     * What else happened ends what waits: nobody is left waiting for a case that is closed, and a hand-over is
     * overtaken when a supervisor makes the case somebody's. A transfer to another Centre goes on whoever has the case
     * here.
     */
    public static Optional<TransferEvent> endedBy(Transfers state, Standing standing, CaseEvent event) {
        if (state.waiting() == null) return Optional.empty();
        return switch (event) {
            case CaseEvent.Closed e ->
                Optional.of(
                        withdrawn(state.waiting(), standing, e.caseId(), WithdrawnBecause.CASE_CLOSED, e.occurredAt()));
            case CaseEvent.Assigned e
            when state.waiting() instanceof Transfers.Proposed ->
                Optional.of(
                        withdrawn(state.waiting(), standing, e.caseId(), WithdrawnBecause.ASSIGNED, e.occurredAt()));
            case CaseEvent.ConcernReported _,
                    CaseEvent.Registered _,
                    CaseEvent.Assigned _,
                    CaseEvent.RiskLevelAssigned _,
                    CaseEvent.ReferralNoted _,
                    CaseEvent.ClosureRequested _,
                    CaseEvent.ClosureReturned _,
                    CaseEvent.Reopened _ -> Optional.empty();
        };
    }

    private static List<TransferEvent> propose(Transfers state, Standing standing, TransferCommand.ProposeHandOver c) {
        mayPassOn(standing, c);
        if (state.knows(c.transferId())) return List.of();
        if (state.waiting() != null) throw ONE_AT_A_TIME.broken();
        if (c.colleague().equals(standing.caseworker())) throw NOT_TO_ITS_OWNER.broken();
        return List.of(new TransferEvent.HandOverProposed(
                c.caseId(),
                standing.childId(),
                standing.municipality(),
                standing.caseworker(),
                c.transferId(),
                c.colleague(),
                c.reason(),
                c.mustBeKnown(),
                c.by().id(),
                due(TransferStage.ANSWER, standing, c.limits(), c.occurredAt()),
                c.limits().version(),
                c.occurredAt()));
    }

    private static List<TransferEvent> request(
            Transfers state, CaseFile file, ConsentLedger consents, TransferCommand.Request c) {
        var standing = file.standing();
        mayPassOn(standing, c);
        if (state.knows(c.transferId())) return List.of();
        if (state.waiting() != null) throw ONE_AT_A_TIME.broken();
        if (c.to().equals(standing.municipality())) throw TO_ANOTHER_MUNICIPALITY.broken();
        if (file.closureWaits()) throw CLOSURE_IS_DECIDED_FIRST.broken();
        if ((c.consentId() == null) == (c.overrideReason() == null)) throw CONSENT_OR_REASON.broken();
        stillAllowed(consents, c.consentId(), c.to(), c.occurredAt());
        return List.of(new TransferEvent.Requested(
                c.caseId(),
                standing.childId(),
                standing.municipality(),
                c.to(),
                standing.caseworker(),
                c.transferId(),
                c.to().equals(state.cameFrom()),
                c.reason(),
                c.mustBeKnown(),
                c.consentId(),
                c.overrideReason(),
                c.by().id(),
                due(TransferStage.APPROVAL, standing, c.limits(), c.occurredAt()),
                c.limits().version(),
                c.occurredAt()));
    }

    private static List<TransferEvent> approve(Transfers state, Standing standing, TransferCommand.Approve c) {
        var requested = requested(state, c);
        standing.mayApprove(c, requested.askedBy());
        notBefore(requested, c);
        return List.of(new TransferEvent.Approved(
                c.caseId(),
                standing.childId(),
                standing.municipality(),
                requested.to(),
                c.transferId(),
                c.comment(),
                requested.askedBy(),
                c.by().id(),
                due(TransferStage.ACCEPTANCE, standing, c.limits(), c.occurredAt()),
                c.limits().version(),
                c.occurredAt()));
    }

    private static List<TransferEvent> giveBack(Transfers state, Standing standing, TransferCommand.Return c) {
        var requested = requested(state, c);
        standing.mayApprove(c, requested.askedBy());
        notBefore(requested, c);
        return List.of(new TransferEvent.Returned(
                c.caseId(),
                standing.childId(),
                standing.municipality(),
                c.transferId(),
                c.comment(),
                requested.askedBy(),
                c.occurredAt()));
    }

    private static List<TransferEvent> takeOver(
            Transfers.Proposed proposed, Standing standing, TransferCommand.Accept c) {
        isTheColleague(proposed, standing, c.by());
        notBefore(proposed, c);
        return List.of(new TransferEvent.HandOverAccepted(
                c.caseId(),
                standing.childId(),
                standing.municipality(),
                standing.caseworker(),
                proposed.colleague(),
                c.transferId(),
                proposed.askedBy(),
                c.occurredAt()));
    }

    private static List<TransferEvent> decline(
            Transfers.Proposed proposed, Standing standing, TransferCommand.Refuse c) {
        isTheColleague(proposed, standing, c.by());
        notBefore(proposed, c);
        return List.of(new TransferEvent.HandOverDeclined(
                c.caseId(),
                standing.childId(),
                standing.municipality(),
                c.transferId(),
                proposed.colleague(),
                c.reason(),
                proposed.askedBy(),
                c.occurredAt()));
    }

    private static List<TransferEvent> receive(
            Transfers.Approved approved, CaseFile file, ConsentLedger consents, TransferCommand.Accept c) {
        answersForTheOtherCentre(approved, c.by());
        notBefore(approved, c);
        if (c.caseworker() == null) throw CASEWORKER_IS_NAMED.broken();
        if (file.closureWaits()) throw CLOSURE_IS_DECIDED_FIRST.broken();
        // it may have been withdrawn while the transfer waited
        stillAllowed(consents, approved.consentId(), approved.to(), c.occurredAt());
        var standing = file.standing();
        return List.of(new TransferEvent.Accepted(
                c.caseId(),
                standing.childId(),
                standing.municipality(),
                approved.to(),
                standing.caseworker(),
                c.caseworker(),
                c.transferId(),
                approved.askedBy(),
                c.occurredAt()));
    }

    private static List<TransferEvent> reject(
            Transfers.Approved approved, Standing standing, TransferCommand.Refuse c) {
        answersForTheOtherCentre(approved, c.by());
        notBefore(approved, c);
        return List.of(new TransferEvent.Rejected(
                c.caseId(),
                standing.childId(),
                standing.municipality(),
                approved.to(),
                c.transferId(),
                c.reason(),
                approved.askedBy(),
                c.occurredAt()));
    }

    private static List<TransferEvent> withdraw(Transfers state, Standing standing, TransferCommand.Withdraw c) {
        var waiting = waiting(state, c);
        if (!standing.ownedOrSupervisedBy(c.by())) throw OWNER_PASSES_ON.broken();
        notBefore(waiting, c);
        return List.of(withdrawn(waiting, standing, c.caseId(), WithdrawnBecause.WITHDRAWN, c.occurredAt()));
    }

    private static TransferEvent withdrawn(
            Transfers.Waiting waiting, Standing standing, String caseId, WithdrawnBecause because, Instant at) {
        return new TransferEvent.Withdrawn(
                caseId,
                standing.childId(),
                standing.municipality(),
                waiting.transferId(),
                waiting instanceof Transfers.Proposed proposed ? proposed.colleague() : null,
                waiting instanceof Transfers.Approved approved ? approved.to() : null,
                because,
                waiting.askedBy(),
                at);
    }

    private static void mayPassOn(Standing standing, TransferCommand c) {
        standing.mayWork(c);
        if (!standing.ownedOrSupervisedBy(c.by())) throw OWNER_PASSES_ON.broken();
    }

    private static Transfers.Waiting waiting(Transfers state, TransferCommand c) {
        if (!state.knows(c.transferId())) throw TRANSFER_EXISTS.broken();
        if (state.over().contains(c.transferId())) throw WAITS_NO_LONGER.broken();
        return state.waiting();
    }

    private static Transfers.Requested requested(Transfers state, TransferCommand c) {
        if (waiting(state, c) instanceof Transfers.Requested requested) return requested;
        throw NOT_ITS_TURN.broken();
    }

    private static void isTheColleague(Transfers.Proposed proposed, Standing standing, Caseworker by) {
        if (!by.id().equals(proposed.colleague())) throw NAMED_COLLEAGUE_ANSWERS.broken();
        if (!standing.municipality().equals(by.municipality())) throw WITHIN_THE_CENTRE.broken();
    }

    /** Three people see a case go: who asks, who lets it go, and who takes it. */
    private static void answersForTheOtherCentre(Transfers.Approved approved, Caseworker by) {
        if (!by.is(Role.SUPERVISOR) || !by.mayActIn(approved.to())) throw OTHER_CENTRE_ANSWERS.broken();
        if (by.id().equals(approved.askedBy()) || by.id().equals(approved.approvedBy()))
            throw CaseRule.NOT_ONES_OWN.broken();
    }

    private static void notBefore(Transfers.Waiting waiting, TransferCommand c) {
        if (c.occurredAt().isBefore(waiting.since())) throw NOT_BEFORE_IT_WAS_ASKED.broken();
    }

    /** The other Centre is an authority of its own: a consent for authorities, or for this one, allows it. */
    private static void stillAllowed(ConsentLedger consents, String consentId, String to, Instant moment) {
        var centre = new Recipient(RecipientKind.AUTHORITIES, "csw-" + to);
        if (consentId != null && !consents.allows(consentId, centre, SharedService.CASE_TRANSFER, moment))
            throw CONSENT_ALLOWS_THE_TRANSFER.broken();
    }

    /** Until somebody has weighed the risk, nobody knows that it can wait. */
    private static Instant due(
            TransferStage stage, Standing standing, TimeLimits.Version<TransferStage> limits, Instant from) {
        return from.plus(
                limits.limit(stage, Optional.ofNullable(standing.risk()).orElse(RiskLevel.HIGH)));
    }
}
