package org.cpsn.returnees.enrolment;

import static org.cpsn.returnees.enrolment.EnrolmentRule.ENROLLED_AFTER_THE_ARRIVAL;
import static org.cpsn.returnees.enrolment.EnrolmentRule.ENROLMENT_IS_AWAITED;
import static org.cpsn.returnees.enrolment.EnrolmentRule.SCHOOL_AGE_IS_STATED;
import static org.cpsn.returnees.enrolment.EnrolmentRule.SCHOOL_OF_ITS_CHILDREN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.returnees.enrolment.Enrolments.Schooling;
import org.cpsn.returnees.enrolment.Enrolments.State;
import org.cpsn.returnees.family.FamilyAct;
import org.cpsn.returnees.family.FamilyEvent;
import org.cpsn.returnees.family.Relation;
import org.cpsn.returnees.family.Standing;
import org.cpsn.returnees.rules.ReintegrationRules;

/** Every rule of bringing the children of a family to school. */
public final class EnrolmentDecision {
    private EnrolmentDecision() {}

    public static List<EnrolmentEvent> decide(Enrolments state, Standing standing, EnrolmentCommand command) {
        return switch (command) {
            case EnrolmentCommand.StateAges c -> stateAges(state, standing, c);
            case EnrolmentCommand.Confirm c -> confirm(state, standing, c);
            case EnrolmentCommand.NotPossible c -> notPossible(state, standing, c);
        };
    }

    /**
     * What follows from what became of the family: every child that comes is waited for in school, whatever its age,
     * until somebody says otherwise; nobody waits for a child that has left or is gone, and who is back is waited for
     * again.
     *
     * @param standing how the family stands after it
     */
    public static List<EnrolmentEvent> because(
            Enrolments state, Standing standing, FamilyEvent event, ReintegrationRules rules) {
        return switch (event) {
            case FamilyEvent.ReturnRegistered e -> everyChild(state, standing, e, rules.inForce(e.occurredAt()));
            case FamilyEvent.ReturnedAgain e -> everyChild(state, standing, e, rules.inForce(e.occurredAt()));
            case FamilyEvent.MemberJoined e -> {
                var joinedOn = LocalDay.of(e.occurredAt());
                yield e.member().relation() == Relation.CHILD
                        ? List.of(due(
                                e.familyId(),
                                e.member().personId(),
                                state,
                                standing,
                                joinedOn,
                                rules.inForce(e.occurredAt()),
                                e.occurredAt()))
                        : List.of();
            }
            case FamilyEvent.MemberLeft e ->
                state.of(e.personId()).filter(child -> child.state() == State.DUE).stream()
                        .map(child -> ended(e.familyId(), e.personId(), child, Ended.DROPPED, e.occurredAt()))
                        .toList();
            case FamilyEvent.Gone e ->
                forEach(
                        state,
                        standing,
                        State.DUE,
                        (childId, child) -> ended(e.familyId(), childId, child, Ended.DROPPED, e.occurredAt()));
            case FamilyEvent.FoundAgain e ->
                forEach(
                        state,
                        standing,
                        State.DROPPED,
                        (childId, child) -> again(e.familyId(), childId, child, standing, e.occurredAt()));
            // whoever is responsible now waits for the same day
            case FamilyEvent.ResponsibilityMoved e -> {
                var events = new ArrayList<>(forEach(
                        state,
                        standing,
                        State.DUE,
                        (childId, child) -> ended(e.familyId(), childId, child, Ended.DROPPED, e.occurredAt())));
                events.addAll(forEach(
                        state,
                        standing,
                        State.DUE,
                        (childId, child) -> again(e.familyId(), childId, child, standing, e.occurredAt())));
                yield events;
            }
            case FamilyEvent.ReturnDescribed _ -> List.of();
        };
    }

    /** Also whoever went to school here, or was too young, before the family went abroad. */
    private static List<EnrolmentEvent> everyChild(
            Enrolments state, Standing standing, FamilyEvent.Arrival e, ReintegrationRules.Version rules) {
        return standing.children().stream()
                .sorted()
                .map(childId -> due(e.familyId(), childId, state, standing, e.arrivedOn(), rules, e.occurredAt()))
                .toList();
    }

    private interface Follows {
        EnrolmentEvent from(String childId, Schooling child);
    }

    private static List<EnrolmentEvent> forEach(Enrolments state, Standing standing, State which, Follows follows) {
        return new TreeMap<>(state.children())
                .entrySet().stream()
                        .filter(child -> standing.members().containsKey(child.getKey())
                                && child.getValue().state() == which)
                        .map(child -> follows.from(child.getKey(), child.getValue()))
                        .toList();
    }

    private static List<EnrolmentEvent> stateAges(Enrolments state, Standing standing, EnrolmentCommand.StateAges c) {
        standing.mayWork(c);
        var events = new ArrayList<EnrolmentEvent>();
        new TreeMap<>(c.ofSchoolAge()).forEach((childId, ofSchoolAge) -> {
            ofItsChildren(standing, childId);
            var before = state.of(childId);
            if (before.isPresent() && Objects.equals(before.get().ofSchoolAge(), ofSchoolAge)) return;
            before.filter(child -> child.state() == State.DUE && !ofSchoolAge)
                    .ifPresent(child -> events.add(ended(c.familyId(), childId, child, Ended.DROPPED, c.occurredAt())));
            events.add(new EnrolmentEvent.SchoolAgeStated(c.familyId(), childId, ofSchoolAge, c.occurredAt()));
            if (ofSchoolAge
                    && before.filter(child -> child.state() != State.NOT_NEEDED).isEmpty())
                events.add(before.filter(child -> child.due() != null)
                        .map(child -> again(c.familyId(), childId, child, standing, c.occurredAt()))
                        .orElseGet(() -> due(
                                c.familyId(),
                                childId,
                                state,
                                standing,
                                standing.arrivedOn(),
                                c.rules(),
                                c.occurredAt())));
        });
        return events;
    }

    private static List<EnrolmentEvent> confirm(Enrolments state, Standing standing, EnrolmentCommand.Confirm c) {
        var child = awaited(state, standing, c.childId(), c);
        if (c.on().isBefore(standing.arrivedOn())) throw ENROLLED_AFTER_THE_ARRIVAL.broken();
        if (child.state() == State.ENROLLED && c.on().equals(child.enrolledOn()) && c.grade() == child.grade())
            return List.of();
        var confirmed =
                new EnrolmentEvent.EnrolmentConfirmed(c.familyId(), c.childId(), c.on(), c.grade(), c.occurredAt());
        return child.state() == State.DUE
                ? List.of(confirmed, ended(c.familyId(), c.childId(), child, Ended.MET, c.occurredAt()))
                : List.of(confirmed);
    }

    private static List<EnrolmentEvent> notPossible(
            Enrolments state, Standing standing, EnrolmentCommand.NotPossible c) {
        var child = awaited(state, standing, c.childId(), c);
        if (child.state() == State.ENROLLED) throw ENROLMENT_IS_AWAITED.broken();
        if (child.state() == State.NOT_POSSIBLE && c.reason() == child.reason()) return List.of();
        var said = new EnrolmentEvent.EnrolmentNotPossible(c.familyId(), c.childId(), c.reason(), c.occurredAt());
        return child.state() == State.DUE
                ? List.of(said, ended(c.familyId(), c.childId(), child, Ended.DROPPED, c.occurredAt()))
                : List.of(said);
    }

    private static Schooling awaited(Enrolments state, Standing standing, String childId, FamilyAct act) {
        standing.mayWork(act);
        ofItsChildren(standing, childId);
        var child = state.of(childId).orElseThrow(SCHOOL_AGE_IS_STATED::broken);
        if (child.state() == State.NOT_NEEDED) throw ENROLMENT_IS_AWAITED.broken();
        return child;
    }

    private static void ofItsChildren(Standing standing, String childId) {
        if (standing.members().get(childId) != Relation.CHILD) throw SCHOOL_OF_ITS_CHILDREN.broken();
    }

    private static EnrolmentEvent due(
            String familyId,
            String childId,
            Enrolments state,
            Standing standing,
            LocalDate since,
            ReintegrationRules.Version rules,
            Instant at) {
        return new EnrolmentEvent.EnrolmentDue(
                familyId,
                childId,
                state.of(childId).map(Schooling::round).orElse(0) + 1,
                standing.municipality(),
                standing.worker(),
                rules.enrolmentDue(since),
                rules.enrolmentDays(),
                rules.version(),
                at);
    }

    /** Waited for until the same day. */
    private static EnrolmentEvent again(
            String familyId, String childId, Schooling child, Standing standing, Instant at) {
        return new EnrolmentEvent.EnrolmentDue(
                familyId,
                childId,
                child.round() + 1,
                standing.municipality(),
                standing.worker(),
                child.due(),
                child.days(),
                child.ruleVersion(),
                at);
    }

    private static EnrolmentEvent ended(String familyId, String childId, Schooling child, Ended outcome, Instant at) {
        return new EnrolmentEvent.EnrolmentEnded(familyId, childId, child.round(), outcome, at);
    }
}
