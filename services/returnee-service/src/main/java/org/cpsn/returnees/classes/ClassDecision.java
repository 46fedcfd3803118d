package org.cpsn.returnees.classes;

import static org.cpsn.returnees.classes.ClassRule.ATTENDED_WHAT_WAS_HELD;
import static org.cpsn.returnees.classes.ClassRule.CLASS_EXISTS;
import static org.cpsn.returnees.classes.ClassRule.CLASS_OF_ITS_CHILDREN;
import static org.cpsn.returnees.classes.ClassRule.EACH_PERIOD_ONCE;
import static org.cpsn.returnees.classes.ClassRule.JOINED_AFTER_THE_ARRIVAL;
import static org.cpsn.returnees.classes.ClassRule.LEFT_AFTER_JOINING;
import static org.cpsn.returnees.classes.ClassRule.STILL_IN_THE_CLASS;
import static org.cpsn.returnees.classes.ClassRule.WHILE_IN_THE_CLASS;

import java.util.List;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.returnees.family.Relation;
import org.cpsn.returnees.family.Standing;

/** Every rule of the classes beside school. */
public final class ClassDecision {
    private ClassDecision() {}

    public static List<ClassEvent> decide(Classes state, Standing standing, ClassCommand command) {
        return switch (command) {
            case ClassCommand.Join c -> join(state, standing, c);
            case ClassCommand.Attend c -> attend(state, standing, c);
            case ClassCommand.Leave c -> leave(state, standing, c);
        };
    }

    private static List<ClassEvent> join(Classes state, Standing standing, ClassCommand.Join c) {
        standing.mayWork(c);
        if (state.all().containsKey(c.classId())) return List.of();
        if (standing.members().get(c.childId()) != Relation.CHILD) throw CLASS_OF_ITS_CHILDREN.broken();
        if (c.on().isBefore(standing.arrivedOn())) throw JOINED_AFTER_THE_ARRIVAL.broken();
        return List.of(new ClassEvent.ClassJoined(
                c.familyId(), c.classId(), c.childId(), c.kind(), c.providerId(), c.on(), c.occurredAt()));
    }

    /** Also of a child who has left meanwhile, or a family that is gone: lists come in later. */
    private static List<ClassEvent> attend(Classes state, Standing standing, ClassCommand.Attend c) {
        standing.mayRecord(c);
        var of = existing(state, c.classId());
        if (c.attended() > c.held()) throw ATTENDED_WHAT_WAS_HELD.broken();
        if (c.period().until().isBefore(of.on())
                || of.leftOn() != null && c.period().from().isAfter(of.leftOn())
                || c.period().from().isAfter(LocalDay.of(c.occurredAt()))) throw WHILE_IN_THE_CLASS.broken();
        for (var other : of.attendance().keySet())
            if (!other.equals(c.period()) && other.overlaps(c.period())) throw EACH_PERIOD_ONCE.broken();
        return new Classes.Lessons(c.held(), c.attended())
                        .equals(of.attendance().get(c.period()))
                ? List.of()
                : List.of(new ClassEvent.AttendanceRecorded(
                        c.familyId(), c.classId(), c.period(), c.held(), c.attended(), c.occurredAt()));
    }

    private static List<ClassEvent> leave(Classes state, Standing standing, ClassCommand.Leave c) {
        standing.mayRecord(c);
        var of = existing(state, c.classId());
        if (of.leftOn() != null) throw STILL_IN_THE_CLASS.broken();
        if (c.on().isBefore(of.on())) throw LEFT_AFTER_JOINING.broken();
        return List.of(new ClassEvent.ClassLeft(c.familyId(), c.classId(), c.on(), c.reason(), c.occurredAt()));
    }

    private static Classes.Attended existing(Classes state, String classId) {
        var found = state.all().get(classId);
        if (found == null) throw CLASS_EXISTS.broken();
        return found;
    }
}
