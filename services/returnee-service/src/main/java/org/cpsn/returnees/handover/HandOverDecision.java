package org.cpsn.returnees.handover;

import static org.cpsn.returnees.handover.HandOverRule.ASKED_FOR_ALREADY;
import static org.cpsn.returnees.handover.HandOverRule.ASKED_FOR_WHEN_HERE;
import static org.cpsn.returnees.handover.HandOverRule.ASKED_MUNICIPALITY_ANSWERS;
import static org.cpsn.returnees.handover.HandOverRule.HANDED_TO_ANOTHER;
import static org.cpsn.returnees.handover.HandOverRule.HAND_OVER_WAITS;
import static org.cpsn.returnees.handover.HandOverRule.ONE_MUNICIPALITY_IS_ASKED;
import static org.cpsn.returnees.handover.HandOverRule.TAKEN_OVER_BY_ANOTHER_MUNICIPALITY;
import static org.cpsn.returnees.handover.HandOverRule.TAKEN_OVER_WHEN_GONE;
import static org.cpsn.returnees.handover.HandOverRule.WHO_ASKED_WITHDRAWS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.returnees.family.FamilyAct;
import org.cpsn.returnees.family.FamilyDecision;
import org.cpsn.returnees.family.FamilyEvent;
import org.cpsn.returnees.family.InFamily;
import org.cpsn.returnees.family.Standing;
import org.cpsn.returnees.family.Whereabouts;

/**
 * Every rule of handing a family over. Until the answer whoever was responsible stays so; from a yes on it is who was
 * asked to take the family, or who asked for it: there is never nobody, and never two.
 */
public final class HandOverDecision {
    private HandOverDecision() {}

    public static List<InFamily> decide(HandOvers state, Standing standing, HandOverCommand command) {
        return switch (command) {
            case HandOverCommand.Propose c -> propose(state, standing, c);
            case HandOverCommand.AskFor c -> askFor(state, standing, c);
            case HandOverCommand.Accept c ->
                askedFor(state, c.handOverId())
                        .map(asked -> grant(asked, standing, c))
                        .orElseGet(() -> accept(state, standing, c));
            case HandOverCommand.GiveBack c -> giveBack(waiting(state, c.handOverId()), c);
            case HandOverCommand.Refuse c ->
                refuse(askedFor(state, c.handOverId()).orElseThrow(HAND_OVER_WAITS::broken), standing, c);
            case HandOverCommand.Withdraw c ->
                askedFor(state, c.handOverId())
                        .map(asked -> withdrawAsking(asked, c))
                        .orElseGet(() -> withdraw(waiting(state, c.handOverId()), standing, c));
            case HandOverCommand.TakeOverFound c ->
                takeOver(state, standing, c, new FamilyEvent.FoundAgain(c.familyId(), c.on(), c.how(), c.occurredAt()));
            case HandOverCommand.TakeOverReturned c ->
                takeOver(
                        state,
                        standing,
                        c,
                        new FamilyEvent.ReturnedAgain(
                                c.familyId(),
                                c.returnType(),
                                c.countryOfReturn(),
                                c.arrivedOn(),
                                c.details(),
                                c.occurredAt()));
        };
    }

    private static List<InFamily> propose(HandOvers state, Standing standing, HandOverCommand.Propose c) {
        standing.mayWork(c);
        if (state instanceof HandOvers.Asked asked) {
            if (asked.event().handOverId().equals(c.handOverId())) return List.of();
            throw ONE_MUNICIPALITY_IS_ASKED.broken();
        }
        if (state instanceof HandOvers.AskedFor) throw ASKED_FOR_ALREADY.broken();
        // the reception registers a family for its municipality, which has not taken it yet
        boolean ofReception = c.by().municipality() == null && state.settledIn() == null;
        if (c.toMunicipality().equals(standing.municipality()) && !ofReception) throw HANDED_TO_ANOTHER.broken();
        return List.of(
                new HandOverEvent.HandOverProposed(
                        c.familyId(),
                        c.handOverId(),
                        standing.municipality(),
                        standing.worker(),
                        c.toMunicipality(),
                        c.reason(),
                        c.by().id(),
                        c.occurredAt()),
                new HandOverEvent.HandOverDue(
                        c.familyId(), c.handOverId(), c.toMunicipality(), c.due(), c.ruleVersion(), c.occurredAt()));
    }

    /** Whoever is responsible stays so until they say yes. */
    private static List<InFamily> askFor(HandOvers state, Standing standing, HandOverCommand.AskFor c) {
        var municipality = ofAnother(standing, c);
        if (standing.whereabouts() != Whereabouts.HERE) throw ASKED_FOR_WHEN_HERE.broken();
        return switch (state) {
            case HandOvers.AskedFor asked -> {
                if (asked.event().handOverId().equals(c.handOverId())) yield List.of();
                throw ASKED_FOR_ALREADY.broken();
            }
            case HandOvers.Asked _ -> throw ONE_MUNICIPALITY_IS_ASKED.broken();
            case HandOvers.NobodyAsked _ ->
                List.of(
                        new HandOverEvent.HandOverAskedFor(
                                c.familyId(),
                                c.handOverId(),
                                standing.municipality(),
                                standing.worker(),
                                municipality,
                                c.reason(),
                                c.by().id(),
                                c.occurredAt()),
                        new HandOverEvent.HandOverAnswerDue(
                                c.familyId(),
                                c.handOverId(),
                                standing.municipality(),
                                standing.worker(),
                                c.due(),
                                c.ruleVersion(),
                                c.occurredAt()));
        };
    }

    private static List<InFamily> grant(
            HandOverEvent.HandOverAskedFor asked, Standing standing, HandOverCommand.Accept c) {
        standing.mayRecord(c);
        return List.of(
                new HandOverEvent.HandOverGranted(
                        c.familyId(),
                        c.handOverId(),
                        asked.toMunicipality(),
                        asked.askedBy(),
                        standing.municipality(),
                        standing.worker(),
                        c.by().id(),
                        c.occurredAt()),
                moved(standing, asked.toMunicipality(), asked.askedBy(), c),
                new HandOverEvent.HandOverClockEnded(c.familyId(), c.handOverId(), ClockEnd.MET, c.occurredAt()));
    }

    private static List<InFamily> refuse(
            HandOverEvent.HandOverAskedFor asked, Standing standing, HandOverCommand.Refuse c) {
        standing.mayRecord(c);
        return List.of(
                new HandOverEvent.HandOverRefused(
                        c.familyId(),
                        c.handOverId(),
                        standing.municipality(),
                        asked.toMunicipality(),
                        c.reason(),
                        asked.askedBy(),
                        c.occurredAt()),
                new HandOverEvent.HandOverClockEnded(c.familyId(), c.handOverId(), ClockEnd.MET, c.occurredAt()));
    }

    private static List<InFamily> withdrawAsking(HandOverEvent.HandOverAskedFor asked, HandOverCommand.Withdraw c) {
        if (!asked.toMunicipality().equals(c.by().municipality())) throw WHO_ASKED_WITHDRAWS.broken();
        return withdrawn(c, asked.toMunicipality());
    }

    private static List<InFamily> accept(HandOvers state, Standing standing, HandOverCommand.Accept c) {
        var asked = waiting(state, c.handOverId());
        ofTheAsked(asked, c.by());
        return List.of(
                new HandOverEvent.HandOverAccepted(
                        c.familyId(),
                        c.handOverId(),
                        asked.toMunicipality(),
                        c.by().id(),
                        standing.municipality(),
                        standing.worker(),
                        asked.proposedBy(),
                        c.occurredAt()),
                moved(standing, c),
                new HandOverEvent.HandOverClockEnded(c.familyId(), c.handOverId(), ClockEnd.MET, c.occurredAt()));
    }

    private static List<InFamily> giveBack(HandOverEvent.HandOverProposed asked, HandOverCommand.GiveBack c) {
        ofTheAsked(asked, c.by());
        return List.of(
                new HandOverEvent.HandOverReturned(
                        c.familyId(),
                        c.handOverId(),
                        asked.toMunicipality(),
                        c.reason(),
                        asked.proposedBy(),
                        c.occurredAt()),
                new HandOverEvent.HandOverClockEnded(c.familyId(), c.handOverId(), ClockEnd.MET, c.occurredAt()));
    }

    private static List<InFamily> withdraw(
            HandOverEvent.HandOverProposed asked, Standing standing, HandOverCommand.Withdraw c) {
        standing.mayRecord(c);
        return withdrawn(c, asked.toMunicipality());
    }

    private static List<InFamily> withdrawn(HandOverCommand.Withdraw c, String toMunicipality) {
        return List.of(
                new HandOverEvent.HandOverWithdrawn(c.familyId(), c.handOverId(), toMunicipality, c.occurredAt()),
                new HandOverEvent.HandOverClockEnded(c.familyId(), c.handOverId(), ClockEnd.DROPPED, c.occurredAt()));
    }

    private static List<InFamily> takeOver(HandOvers state, Standing standing, FamilyAct c, FamilyEvent seen) {
        var municipality = ofAnother(standing, c);
        if (standing.whereabouts() == Whereabouts.HERE) throw TAKEN_OVER_WHEN_GONE.broken();
        var events = new ArrayList<InFamily>(FamilyDecision.metAgain(standing, seen));
        waits(state)
                .ifPresent(handOverId -> events.add(new HandOverEvent.HandOverClockEnded(
                        c.familyId(), handOverId, ClockEnd.DROPPED, c.occurredAt())));
        events.add(new HandOverEvent.TakenOver(
                c.familyId(), municipality, c.by().id(), standing.municipality(), standing.worker(), c.occurredAt()));
        events.add(moved(standing, c));
        return List.copyOf(events);
    }

    /** To whoever acts. */
    private static FamilyEvent moved(Standing standing, FamilyAct c) {
        return moved(standing, c.by().municipality(), c.by().id(), c);
    }

    private static FamilyEvent moved(Standing standing, String municipality, String worker, FamilyAct c) {
        return new FamilyEvent.ResponsibilityMoved(
                c.familyId(), municipality, worker, standing.municipality(), standing.worker(), c.occurredAt());
    }

    private static String ofAnother(Standing standing, FamilyAct c) {
        var municipality = c.by().municipality();
        if (municipality == null || municipality.equals(standing.municipality()))
            throw TAKEN_OVER_BY_ANOTHER_MUNICIPALITY.broken();
        return municipality;
    }

    private static Optional<String> waits(HandOvers state) {
        return switch (state) {
            case HandOvers.Asked asked -> Optional.of(asked.event().handOverId());
            case HandOvers.AskedFor asked -> Optional.of(asked.event().handOverId());
            case HandOvers.NobodyAsked _ -> Optional.empty();
        };
    }

    private static Optional<HandOverEvent.HandOverAskedFor> askedFor(HandOvers state, String handOverId) {
        return state instanceof HandOvers.AskedFor asked
                        && asked.event().handOverId().equals(handOverId)
                ? Optional.of(asked.event())
                : Optional.empty();
    }

    private static HandOverEvent.HandOverProposed waiting(HandOvers state, String handOverId) {
        return switch (state) {
            case HandOvers.Asked asked when asked.event().handOverId().equals(handOverId) -> asked.event();
            case HandOvers.Asked _, HandOvers.AskedFor _, HandOvers.NobodyAsked _ -> throw HAND_OVER_WAITS.broken();
        };
    }

    private static void ofTheAsked(HandOverEvent.HandOverProposed asked, Caseworker by) {
        if (!asked.toMunicipality().equals(by.municipality())) throw ASKED_MUNICIPALITY_ANSWERS.broken();
    }
}
