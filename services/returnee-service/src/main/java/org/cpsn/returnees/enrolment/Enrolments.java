package org.cpsn.returnees.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How it stands about school, by child. Every child is waited for from its registration on; of families registered
 * before that was so, a child is not here until somebody has said whether it is of school age.
 */
public record Enrolments(Map<String, Schooling> children) {
    public static final Enrolments NONE = new Enrolments(Map.of());

    enum State {
        /** Not of school age. */
        NOT_NEEDED,
        DUE,
        /** No longer waited for: the family is gone, or the child has left it. */
        DROPPED,
        ENROLLED,
        NOT_POSSIBLE
    }

    /**
     * @param ofSchoolAge null while nobody has said it
     * @param due until when it was waited for last; null of a child that never was
     * @param enrolledOn, grade, reason null where the state has none
     */
    record Schooling(
            State state,
            Boolean ofSchoolAge,
            int round,
            Instant due,
            int days,
            String ruleVersion,
            LocalDate enrolledOn,
            Grade grade,
            NotEnrolledReason reason) {
        static final Schooling NOT_NEEDED = new Schooling(State.NOT_NEEDED, null, 0, null, 0, null, null, null, null);

        private Schooling is(State state, LocalDate on, Grade grade, NotEnrolledReason reason) {
            return new Schooling(state, ofSchoolAge, round, due, days, ruleVersion, on, grade, reason);
        }

        private Schooling stated(boolean ofSchoolAge) {
            return ofSchoolAge
                    ? new Schooling(state, true, round, due, days, ruleVersion, enrolledOn, grade, reason)
                    : new Schooling(State.NOT_NEEDED, false, round, due, days, ruleVersion, null, null, null);
        }

        /** Who is waited for anew is no longer said to be too young, or too old. */
        private Schooling due(EnrolmentEvent.EnrolmentDue e) {
            var said = Boolean.FALSE.equals(ofSchoolAge) ? null : ofSchoolAge;
            return new Schooling(State.DUE, said, e.round(), e.due(), e.days(), e.ruleVersion(), null, null, null);
        }
    }

    Optional<Schooling> of(String childId) {
        return Optional.ofNullable(children.get(childId));
    }

    public Enrolments after(EnrolmentEvent event) {
        var before = children.getOrDefault(event.childId(), Schooling.NOT_NEEDED);
        return switch (event) {
            // when it is waited for again, an event of its own says until when
            case EnrolmentEvent.SchoolAgeStated e -> with(e, before.stated(e.ofSchoolAge()));
            case EnrolmentEvent.EnrolmentDue e -> with(e, before.due(e));
            case EnrolmentEvent.EnrolmentConfirmed e -> with(e, before.is(State.ENROLLED, e.on(), e.grade(), null));
            case EnrolmentEvent.EnrolmentNotPossible e ->
                with(e, before.is(State.NOT_POSSIBLE, null, null, e.reason()));
            case EnrolmentEvent.EnrolmentEnded e ->
                before.state() == State.DUE ? with(e, before.is(State.DROPPED, null, null, null)) : this;
        };
    }

    private Enrolments with(EnrolmentEvent event, Schooling now) {
        var more = new HashMap<>(children);
        more.put(event.childId(), now);
        return new Enrolments(Map.copyOf(more));
    }
}
