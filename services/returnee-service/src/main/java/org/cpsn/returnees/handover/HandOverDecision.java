package org.cpsn.returnees.handover;

import static org.cpsn.returnees.handover.HandOverRule.ASKED_MUNICIPALITY_ANSWERS;
import static org.cpsn.returnees.handover.HandOverRule.HANDED_TO_ANOTHER;
import static org.cpsn.returnees.handover.HandOverRule.HAND_OVER_WAITS;
import static org.cpsn.returnees.handover.HandOverRule.ONE_MUNICIPALITY_IS_ASKED;
import static org.cpsn.returnees.handover.HandOverRule.TAKEN_OVER_BY_ANOTHER_MUNICIPALITY;
import static org.cpsn.returnees.handover.HandOverRule.TAKEN_OVER_WHEN_GONE;

import java.util.ArrayList;
import java.util.List;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.returnees.family.FamilyAct;
import org.cpsn.returnees.family.FamilyDecision;
import org.cpsn.returnees.family.FamilyEvent;
import org.cpsn.returnees.family.InFamily;
import org.cpsn.returnees.family.Standing;
import org.cpsn.returnees.family.Whereabouts;

/**
 * Every rule of handing a family over. Until the municipality says yes whoever was responsible stays so; from the yes
 * on it is who said it: there is never nobody, and never two.
 */
public final class HandOverDecision {
    private HandOverDecision() {}

    public static List<InFamily> decide(HandOvers state, Standing standing, HandOverCommand command) {
        return switch (command) {
            case HandOverCommand.Propose c -> propose(state, standing, c);
            case HandOverCommand.Accept c -> accept(state, standing, c);
            case HandOverCommand.GiveBack c -> giveBack(waiting(state, c.handOverId()), c);
            case HandOverCommand.Withdraw c -> withdraw(waiting(state, c.handOverId()), standing, c);
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
        return List.of(
                new HandOverEvent.HandOverWithdrawn(
                        c.familyId(), c.handOverId(), asked.toMunicipality(), c.occurredAt()),
                new HandOverEvent.HandOverClockEnded(c.familyId(), c.handOverId(), ClockEnd.DROPPED, c.occurredAt()));
    }

    private static List<InFamily> takeOver(HandOvers state, Standing standing, FamilyAct c, FamilyEvent seen) {
        var municipality = c.by().municipality();
        if (municipality == null || municipality.equals(standing.municipality()))
            throw TAKEN_OVER_BY_ANOTHER_MUNICIPALITY.broken();
        if (standing.whereabouts() == Whereabouts.HERE) throw TAKEN_OVER_WHEN_GONE.broken();
        var events = new ArrayList<InFamily>(FamilyDecision.metAgain(standing, seen));
        if (state instanceof HandOvers.Asked asked)
            events.add(new HandOverEvent.HandOverClockEnded(
                    c.familyId(), asked.event().handOverId(), ClockEnd.DROPPED, c.occurredAt()));
        events.add(new HandOverEvent.TakenOver(
                c.familyId(), municipality, c.by().id(), standing.municipality(), standing.worker(), c.occurredAt()));
        events.add(moved(standing, c));
        return List.copyOf(events);
    }

    private static FamilyEvent moved(Standing standing, FamilyAct c) {
        return new FamilyEvent.ResponsibilityMoved(
                c.familyId(),
                c.by().municipality(),
                c.by().id(),
                standing.municipality(),
                standing.worker(),
                c.occurredAt());
    }

    private static HandOverEvent.HandOverProposed waiting(HandOvers state, String handOverId) {
        return switch (state) {
            case HandOvers.Asked asked when asked.event().handOverId().equals(handOverId) -> asked.event();
            case HandOvers.Asked _, HandOvers.NobodyAsked _ -> throw HAND_OVER_WAITS.broken();
        };
    }

    private static void ofTheAsked(HandOverEvent.HandOverProposed asked, Caseworker by) {
        if (!asked.toMunicipality().equals(by.municipality())) throw ASKED_MUNICIPALITY_ANSWERS.broken();
    }
}
