package org.cpsn.returnees.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How it stands about school, by child; a child nobody has said anything of is not here. */
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

    /** @param enrolledOn, grade, reason null where the state has none */
    record Schooling(
            State state,
            int round,
            Instant due,
            int days,
            String ruleVersion,
            LocalDate enrolledOn,
            Grade grade,
            NotEnrolledReason reason) {
        static final Schooling NOT_NEEDED = new Schooling(State.NOT_NEEDED, 0, null, 0, null, null, null, null);

        private Schooling is(State state, LocalDate on, Grade grade, NotEnrolledReason reason) {
            return new Schooling(state, round, due, days, ruleVersion, on, grade, reason);
        }
    }

    Optional<Schooling> of(String childId) {
        return Optional.ofNullable(children.get(childId));
    }

    public Enrolments after(EnrolmentEvent event) {
        var before = children.getOrDefault(event.childId(), Schooling.NOT_NEEDED);
        return switch (event) {
            // when it is needed, an event of its own says until when
            case EnrolmentEvent.SchoolAgeStated e -> with(e, before.is(State.NOT_NEEDED, null, null, null));
            case EnrolmentEvent.EnrolmentDue e ->
                with(e, new Schooling(State.DUE, e.round(), e.due(), e.days(), e.ruleVersion(), null, null, null));
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
