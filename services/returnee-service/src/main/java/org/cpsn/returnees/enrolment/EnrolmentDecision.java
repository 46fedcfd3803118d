package org.cpsn.returnees.enrolment;

import static org.cpsn.returnees.enrolment.EnrolmentRule.ENROLLED_AFTER_THE_ARRIVAL;
import static org.cpsn.returnees.enrolment.EnrolmentRule.ENROLMENT_IS_AWAITED;
import static org.cpsn.returnees.enrolment.EnrolmentRule.SCHOOL_AGE_IS_STATED;
import static org.cpsn.returnees.enrolment.EnrolmentRule.SCHOOL_OF_ITS_CHILDREN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.returnees.enrolment.Enrolments.Schooling;
import org.cpsn.returnees.enrolment.Enrolments.State;
import org.cpsn.returnees.family.FamilyAct;
import org.cpsn.returnees.family.FamilyEvent;
import org.cpsn.returnees.family.Relation;
import org.cpsn.returnees.family.Standing;

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
     * What follows from what became of the family: nobody waits for a child that has left or is gone, and who is back
     * is waited for again.
     *
     * @param standing how the family stands after it
     */
    public static List<EnrolmentEvent> because(Enrolments state, Standing standing, FamilyEvent event) {
        return switch (event) {
            case FamilyEvent.MemberLeft e ->
                state.of(e.personId()).filter(child -> child.state() == State.DUE).stream()
                        .map(child -> ended(e.familyId(), e.personId(), child, Ended.DROPPED, e.occurredAt()))
                        .toList();
            case FamilyEvent.Gone e ->
                forEach(
                        state,
                        standing,
                        child -> child.state() == State.DUE,
                        (id, child) -> ended(e.familyId(), id, child, Ended.DROPPED, e.occurredAt()));
            case FamilyEvent.FoundAgain e ->
                forEach(
                        state,
                        standing,
                        child -> child.state() == State.DROPPED,
                        (id, child) -> again(e.familyId(), id, child, child.due(), standing, e.occurredAt()));
            case FamilyEvent.ReturnedAgain e ->
                forEach(
                        state,
                        standing,
                        child -> child.state() != State.NOT_NEEDED,
                        (id, child) -> again(
                                e.familyId(),
                                id,
                                child,
                                LocalDay.endOf(e.arrivedOn().plusDays(child.days())),
                                standing,
                                e.occurredAt()));
            case FamilyEvent.ReturnRegistered _, FamilyEvent.ReturnDescribed _, FamilyEvent.MemberJoined _ -> List.of();
            // whoever is responsible now waits for the same day
            case FamilyEvent.ResponsibilityMoved e -> {
                Predicate<Schooling> due = child -> child.state() == State.DUE;
                yield Stream.concat(
                                forEach(
                                        state,
                                        standing,
                                        due,
                                        (id, child) -> ended(e.familyId(), id, child, Ended.DROPPED, e.occurredAt()))
                                        .stream(),
                                forEach(
                                        state,
                                        standing,
                                        due,
                                        (id, child) ->
                                                again(e.familyId(), id, child, child.due(), standing, e.occurredAt()))
                                        .stream())
                        .toList();
            }
        };
    }

    private interface Follows {
        EnrolmentEvent from(String childId, Schooling child);
    }

    private static List<EnrolmentEvent> forEach(
            Enrolments state, Standing standing, Predicate<Schooling> which, Follows follows) {
        return new TreeMap<>(state.children())
                .entrySet().stream()
                        .filter(child -> standing.members().containsKey(child.getKey()) && which.test(child.getValue()))
                        .map(child -> follows.from(child.getKey(), child.getValue()))
                        .toList();
    }

    private static List<EnrolmentEvent> stateAges(Enrolments state, Standing standing, EnrolmentCommand.StateAges c) {
        standing.mayWork(c);
        var events = new ArrayList<EnrolmentEvent>();
        new TreeMap<>(c.ofSchoolAge()).forEach((childId, ofSchoolAge) -> {
            ofItsChildren(standing, childId);
            var before = state.of(childId);
            boolean needed =
                    before.filter(child -> child.state() != State.NOT_NEEDED).isPresent();
            if (before.isPresent() && needed == ofSchoolAge) return;
            before.filter(child -> child.state() == State.DUE)
                    .ifPresent(child -> events.add(ended(c.familyId(), childId, child, Ended.DROPPED, c.occurredAt())));
            events.add(new EnrolmentEvent.SchoolAgeStated(c.familyId(), childId, ofSchoolAge, c.occurredAt()));
            if (ofSchoolAge)
                events.add(new EnrolmentEvent.EnrolmentDue(
                        c.familyId(),
                        childId,
                        before.map(Schooling::round).orElse(0) + 1,
                        standing.municipality(),
                        standing.worker(),
                        c.rules().enrolmentDue(standing.arrivedOn()),
                        c.rules().enrolmentDays(),
                        c.rules().version(),
                        c.occurredAt()));
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

    private static EnrolmentEvent again(
            String familyId, String childId, Schooling child, Instant due, Standing standing, Instant at) {
        return new EnrolmentEvent.EnrolmentDue(
                familyId,
                childId,
                child.round() + 1,
                standing.municipality(),
                standing.worker(),
                due,
                child.days(),
                child.ruleVersion(),
                at);
    }

    private static EnrolmentEvent ended(String familyId, String childId, Schooling child, Ended outcome, Instant at) {
        return new EnrolmentEvent.EnrolmentEnded(familyId, childId, child.round(), outcome, at);
    }
}
