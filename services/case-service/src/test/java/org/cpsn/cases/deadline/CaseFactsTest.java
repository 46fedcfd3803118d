package org.cpsn.cases.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.cpsn.cases.assessment.AssessmentEvent;
import org.cpsn.cases.assessment.AssessmentKind;
import org.cpsn.cases.casefile.CaseEvent;
import org.cpsn.cases.casefile.ClosureReason;
import org.cpsn.cases.casefile.Concern;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.cases.casefile.RiskLevel;
import org.cpsn.cases.followup.ChildSeen;
import org.cpsn.cases.followup.FollowUpEvent;
import org.cpsn.cases.followup.FollowUpType;
import org.cpsn.cases.followup.FurtherAction;
import org.cpsn.cases.juvenilejustice.JusticeEvent;
import org.cpsn.cases.juvenilejustice.Measure;
import org.cpsn.cases.juvenilejustice.MeasureOutcome;
import org.cpsn.cases.juvenilejustice.OrderedBy;
import org.cpsn.cases.plan.PlanEvent;
import org.cpsn.cases.roundtablenote.RoundtableNoteEvent;
import org.cpsn.deadlines.Fact;
import org.cpsn.deadlines.Risk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is stored of a case, said in the language of clocks. */
class CaseFactsTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    static Stream<Arguments> each() {
        return Stream.of(
                Arguments.of(
                        new CaseEvent.Registered("c1", "child", Set.of(Concern.NEGLECT), true, "19", "cw", MONDAY),
                        new Fact.Registered(MONDAY)),
                Arguments.of(
                        new CaseEvent.RiskLevelAssigned("c1", "child", "19", "cw", RiskLevel.LOW, null, MONDAY),
                        new Fact.Graded(Risk.LOW, MONDAY)),
                Arguments.of(
                        new CaseEvent.Closed("c1", "child", "19", ClosureReason.DUPLICATE, null, MONDAY),
                        new Fact.Closed("DUPLICATE", MONDAY)),
                Arguments.of(
                        new CaseEvent.Reopened("c1", "child", "19", "cw", null, MONDAY), new Fact.Reopened(MONDAY)),
                Arguments.of(done(FollowUpType.HOME_VISIT, ChildSeen.SEEN), new Fact.FollowedUp(false, true, MONDAY)),
                Arguments.of(
                        done(FollowUpType.POST_CLOSURE, ChildSeen.NOT_SEEN), new Fact.FollowedUp(true, false, MONDAY)),
                Arguments.of(
                        new AssessmentEvent.Completed("c1", "a1", AssessmentKind.COMPREHENSIVE, null, null, MONDAY),
                        new Fact.Assessed(true, MONDAY)),
                Arguments.of(new PlanEvent.Approved("c1", "p1", null, MONDAY), new Fact.PlanApproved(MONDAY)),
                Arguments.of(
                        new RoundtableNoteEvent.Decided("c1", "rt1", "CASE_REMAINS_OPEN", MONDAY),
                        new Fact.Reviewed(MONDAY)),
                Arguments.of(
                        new JusticeEvent.MeasureOrdered(
                                "c1",
                                "o1",
                                "m1",
                                Measure.POLICE_WARNING,
                                OrderedBy.PROSECUTOR,
                                LocalDate.parse("2026-03-02"),
                                LocalDate.parse("2026-04-30"),
                                null,
                                null,
                                "1",
                                MONDAY),
                        new Fact.MeasureOrdered("m1", Instant.parse("2026-04-30T21:59:59.999Z"), MONDAY)),
                Arguments.of(
                        new JusticeEvent.MeasureEnded(
                                "c1", "m1", Measure.POLICE_WARNING, MeasureOutcome.REPLACED, null, MONDAY),
                        new Fact.MeasureEnded("m1", false, MONDAY)));
    }

    @ParameterizedTest
    @MethodSource("each")
    void what_sets_or_ends_a_clock_is_a_fact(InCase event, Fact fact) {
        assertThat(CaseFacts.of(event)).contains(fact);
    }

    @ParameterizedTest
    @MethodSource("nothing")
    void nothing_else_is(InCase event) {
        assertThat(CaseFacts.of(event)).isEmpty();
    }

    static Stream<InCase> nothing() {
        return Stream.of(
                new CaseEvent.Assigned("c1", "child", "19", "cw-19-02", null, MONDAY),
                new FollowUpEvent.Planned(
                        "c1", "f1", FollowUpType.HOME_VISIT, LocalDate.parse("2026-03-09"), null, MONDAY),
                new PlanEvent.Returned("c1", "p1", null, MONDAY));
    }

    private static InCase done(FollowUpType type, ChildSeen seen) {
        return new FollowUpEvent.Done("c1", "f1", type, seen, Set.of(), FurtherAction.ONGOING_MONITORING, null, MONDAY);
    }
}
