package org.cpsn.returnees.classes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.returnees.classes.ClassRule.ATTENDED_WHAT_WAS_HELD;
import static org.cpsn.returnees.classes.ClassRule.CLASS_EXISTS;
import static org.cpsn.returnees.classes.ClassRule.CLASS_OF_ITS_CHILDREN;
import static org.cpsn.returnees.classes.ClassRule.EACH_PERIOD_ONCE;
import static org.cpsn.returnees.classes.ClassRule.JOINED_AFTER_THE_ARRIVAL;
import static org.cpsn.returnees.classes.ClassRule.LEFT_AFTER_JOINING;
import static org.cpsn.returnees.classes.ClassRule.STILL_IN_THE_CLASS;
import static org.cpsn.returnees.classes.ClassRule.WHILE_IN_THE_CLASS;
import static org.cpsn.returnees.family.FamilyRule.OWN_FAMILY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.cpsn.platform.test.Scenario;
import org.cpsn.platform.test.Staff;
import org.cpsn.returnees.family.Relation;
import org.cpsn.returnees.family.ReturnDetails;
import org.cpsn.returnees.family.ReturnType;
import org.cpsn.returnees.family.Standing;
import org.cpsn.returnees.family.Whereabouts;
import org.junit.jupiter.api.Test;

class ClassDecisionTest {
    private static final LocalDate ARRIVED = LocalDate.of(2026, 3, 2);
    private static final LocalDate JOINED = LocalDate.of(2026, 3, 11);
    private static final Instant AT = Instant.parse("2026-05-20T09:00:00Z");
    private static final Period MARCH = new Period(Span.MONTH, LocalDate.of(2026, 3, 1));
    private static final Period APRIL = new Period(Span.MONTH, LocalDate.of(2026, 4, 1));

    @Test
    void a_week_begins_on_monday_and_a_month_on_its_first() {
        assertThat(Period.of(Span.WEEK, LocalDate.of(2026, 3, 11)).from()).isEqualTo("2026-03-09");
        assertThat(Period.of(Span.WEEK, LocalDate.of(2026, 3, 9)).until()).isEqualTo("2026-03-15");
        assertThat(Period.of(Span.MONTH, LocalDate.of(2028, 2, 20)).until()).isEqualTo("2028-02-29");
    }

    @Test
    void attendance_is_recorded_week_by_week_or_month_by_month_and_may_be_corrected() {
        classes()
                .when(join(ARTA, "child", JOINED))
                .then(joined())
                .when(join(ARTA, "child", JOINED))
                .thenNothing()
                .when(attend("k1", MARCH, 8, 9))
                .thenRejected(ATTENDED_WHAT_WAS_HELD)
                .when(attend("k1", MARCH, 8, 6))
                .then(attended(MARCH, 8, 6))
                .when(attend("k1", MARCH, 8, 6))
                .thenNothing()
                .when(attend("k1", MARCH, 8, 7))
                .then(attended(MARCH, 8, 7))
                .when(attend("k1", Period.of(Span.WEEK, LocalDate.of(2026, 3, 31)), 2, 2))
                .thenRejected(EACH_PERIOD_ONCE)
                .when(attend("k1", APRIL, 10, 0))
                .then(attended(APRIL, 10, 0));
    }

    @Test
    void a_corrected_month_counts_once() {
        var state = Classes.NONE
                .after(joined())
                .after(attended(MARCH, 8, 6))
                .after(attended(MARCH, 8, 7))
                .after(attended(APRIL, 10, 2));
        assertThat(state.all().get("k1").held()).isEqualTo(18);
        assertThat(state.all().get("k1").attended()).isEqualTo(9);
    }

    @Test
    void attendance_is_of_the_time_in_the_class() {
        classes()
                .given(joined(), left(LocalDate.of(2026, 3, 30)))
                .when(attend("k1", new Period(Span.MONTH, LocalDate.of(2026, 2, 1)), 8, 6))
                .thenRejected(WHILE_IN_THE_CLASS)
                .when(attend("k1", APRIL, 8, 6))
                .thenRejected(WHILE_IN_THE_CLASS)
                .when(attend("k1", MARCH, 8, 6))
                .then(attended(MARCH, 8, 6))
                .when(attend("k9", MARCH, 8, 6))
                .thenRejected(CLASS_EXISTS);
        classes()
                .given(joined())
                .when(attend("k1", new Period(Span.MONTH, LocalDate.of(2026, 6, 1)), 8, 6))
                .thenRejected(WHILE_IN_THE_CLASS);
    }

    @Test
    void a_child_leaves_a_class_once_and_after_joining_it() {
        classes()
                .given(joined())
                .when(leave(JOINED.minusDays(1)))
                .thenRejected(LEFT_AFTER_JOINING)
                .when(leave(LocalDate.of(2026, 5, 1)))
                .then(left(LocalDate.of(2026, 5, 1)))
                .when(leave(LocalDate.of(2026, 5, 2)))
                .thenRejected(STILL_IN_THE_CLASS);
    }

    @Test
    void classes_are_for_the_children_of_the_household() {
        classes()
                .when(join(ARTA, "mother", JOINED))
                .thenRejected(CLASS_OF_ITS_CHILDREN)
                .when(join(ARTA, "child", ARRIVED.minusDays(1)))
                .thenRejected(JOINED_AFTER_THE_ARRIVAL)
                .when(join(BESNIK, "child", JOINED))
                .thenRejected(OWN_FAMILY);
    }

    private static Scenario<Classes, ClassCommand, ClassEvent> classes() {
        var standing = new Standing(
                ReturnType.VOLUNTARY,
                ARRIVED,
                ReturnDetails.NONE,
                ARRIVED,
                "19",
                "cw-19-01",
                Map.of("child", Relation.CHILD, "mother", Relation.CAREGIVER),
                Whereabouts.HERE,
                null);
        return Scenario.of(
                Classes.NONE, Classes::after, (state, command) -> ClassDecision.decide(state, standing, command));
    }

    private static ClassCommand join(Staff by, String child, LocalDate on) {
        return new ClassCommand.Join(
                "f1", "k1", child, ClassKind.CATCH_UP, "provider-school-19", on, by.caseworker(), AT);
    }

    private static ClassCommand attend(String classId, Period period, int held, int attended) {
        return new ClassCommand.Attend("f1", classId, period, held, attended, ARTA.caseworker(), AT);
    }

    private static ClassCommand leave(LocalDate on) {
        return new ClassCommand.Leave("f1", "k1", on, LeftClassReason.FINISHED, ARTA.caseworker(), AT);
    }

    private static ClassEvent joined() {
        return new ClassEvent.ClassJoined("f1", "k1", "child", ClassKind.CATCH_UP, "provider-school-19", JOINED, AT);
    }

    private static ClassEvent attended(Period period, int held, int attended) {
        return new ClassEvent.AttendanceRecorded("f1", "k1", period, held, attended, AT);
    }

    private static ClassEvent left(LocalDate on) {
        return new ClassEvent.ClassLeft("f1", "k1", on, LeftClassReason.FINISHED, AT);
    }
}
