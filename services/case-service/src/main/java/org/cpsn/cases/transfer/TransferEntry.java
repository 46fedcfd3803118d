package org.cpsn.cases.transfer;

import java.time.Instant;
import java.util.Optional;
import org.cpsn.cases.casefile.CaseEvent;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.cases.casefile.NewOwner;
import org.cpsn.cases.casefile.RiskLevel;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Role;

/**
 * Whose case it is and what waits before it changes hands: one document per case.
 *
 * @param caseworker null between the report and the registration, which follow each other at once
 * @param risk null until a level is assigned
 * @param waiting null while nothing does
 */
public record TransferEntry(
        String childId, String municipality, String caseworker, RiskLevel risk, boolean urgent, Waiting waiting) {

    /**
     * @param colleague who must answer; null for a transfer
     * @param to the other municipality; null for a hand-over
     * @param back the case came from there
     * @param approvedBy null before a supervisor has let it go
     */
    public record Waiting(
            String transferId,
            TransferStage stage,
            String colleague,
            String to,
            boolean back,
            String askedBy,
            String approvedBy,
            Instant since,
            Instant due) {}

    static TransferEntry after(Optional<TransferEntry> before, InCase event) {
        return before.map(known -> known.hearing(event)).orElseGet(() -> begun(event));
    }

    /** Whether it is this person's turn. */
    boolean waitsFor(Caseworker who) {
        return switch (waiting.stage()) {
            case ANSWER -> who.id().equals(waiting.colleague());
            case APPROVAL ->
                who.is(Role.SUPERVISOR)
                        && who.mayActIn(municipality)
                        && !who.id().equals(waiting.askedBy());
            case ACCEPTANCE ->
                who.is(Role.SUPERVISOR)
                        && who.mayActIn(waiting.to())
                        && !who.id().equals(waiting.askedBy())
                        && !who.id().equals(waiting.approvedBy());
        };
    }

    private static TransferEntry begun(InCase event) {
        if (!(event instanceof CaseEvent.ConcernReported e))
            throw new IllegalStateException("A case begins with the report of a concern.");
        return new TransferEntry(e.childId(), e.municipality(), null, null, e.urgent(), null);
    }

    private TransferEntry hearing(InCase event) {
        return switch (event) {
            case CaseEvent.Registered e -> of(e.municipality(), e.caseworker());
            case CaseEvent.Assigned e -> of(municipality, e.caseworker());
            case CaseEvent.RiskLevelAssigned e ->
                new TransferEntry(childId, municipality, caseworker, e.level(), urgent, waiting);
            case TransferEvent e -> moving(e);
            default -> this;
        };
    }

    private TransferEntry moving(TransferEvent event) {
        return switch (event) {
            case TransferEvent.HandOverProposed e ->
                with(new Waiting(
                        e.transferId(),
                        TransferStage.ANSWER,
                        e.colleague(),
                        null,
                        false,
                        e.askedBy(),
                        null,
                        e.occurredAt(),
                        e.due()));
            case TransferEvent.Requested e ->
                with(new Waiting(
                        e.transferId(),
                        TransferStage.APPROVAL,
                        null,
                        e.to(),
                        e.back(),
                        e.askedBy(),
                        null,
                        e.occurredAt(),
                        e.due()));
            case TransferEvent.Approved e ->
                with(new Waiting(
                        e.transferId(),
                        TransferStage.ACCEPTANCE,
                        null,
                        e.to(),
                        waiting != null && waiting.back(),
                        e.askedBy(),
                        e.approvedBy(),
                        e.occurredAt(),
                        e.due()));
            case TransferEvent.HandOverAccepted e -> moved(e);
            case TransferEvent.Accepted e -> moved(e);
            case TransferEvent.HandOverDeclined _,
                    TransferEvent.Returned _,
                    TransferEvent.Rejected _,
                    TransferEvent.Withdrawn _ -> with(null);
        };
    }

    private TransferEntry moved(NewOwner owner) {
        return of(owner.municipality(), owner.caseworker()).with(null);
    }

    private TransferEntry of(String municipality, String caseworker) {
        return new TransferEntry(childId, municipality, caseworker, risk, urgent, waiting);
    }

    private TransferEntry with(Waiting waiting) {
        return new TransferEntry(childId, municipality, caseworker, risk, urgent, waiting);
    }
}
