package org.cpsn.cases.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.cpsn.cases.assessment.AssessmentEvent;
import org.cpsn.cases.assessment.AssessmentKind;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.cases.followup.ChildSeen;
import org.cpsn.cases.followup.FollowUpEvent;
import org.cpsn.cases.followup.FollowUpType;
import org.cpsn.cases.followup.FurtherAction;
import org.cpsn.cases.followup.MissedReason;
import org.cpsn.cases.followup.ReferralStep;
import org.cpsn.cases.followup.TaskNews;
import org.cpsn.cases.plan.PlanEvent;
import org.cpsn.cases.roundtablenote.RoundtableNoteEvent;
import org.cpsn.events.AboutCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the others hear of the work in a case: what its deadlines follow from, and nothing that was written. */
class WorkIsToldTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate NEXT = LocalDate.parse("2026-03-09");

    static Stream<Arguments> each() {
        return Stream.of(
                Arguments.of(
                        new FollowUpEvent.Planned("c1", "f1", FollowUpType.HOME_VISIT, NEXT, null, MONDAY),
                        new AboutCase.FollowUpPlanned("c1", "f1", "HOME_VISIT", NEXT, MONDAY)),
                Arguments.of(
                        new FollowUpEvent.TaskFollowed("c1", "f1", "rt1", "POLICE", NEXT, null, MONDAY),
                        new AboutCase.FollowUpPlanned("c1", "f1", "ROUNDTABLE_TASK", NEXT, MONDAY)),
                Arguments.of(
                        new FollowUpEvent.Done(
                                "c1",
                                "f1",
                                FollowUpType.HOME_VISIT,
                                ChildSeen.NOT_SEEN,
                                Set.of(),
                                FurtherAction.ONGOING_MONITORING,
                                null,
                                MONDAY),
                        ended("HOME_VISIT", "DONE", false)),
                Arguments.of(
                        new FollowUpEvent.Missed(
                                "c1", "f1", FollowUpType.HOME_VISIT, MissedReason.values()[0], null, MONDAY),
                        ended("HOME_VISIT", "MISSED", null)),
                Arguments.of(
                        new FollowUpEvent.ReferralCleared("c1", "f1", ReferralStep.values()[0], MONDAY),
                        ended("FOR_SERVICE", "CLEARED", null)),
                Arguments.of(heard(TaskNews.DONE), ended("ROUNDTABLE_TASK", "TASK_DONE", null)),
                Arguments.of(heard(TaskNews.WITHDRAWN), ended("ROUNDTABLE_TASK", "WITHDRAWN", null)),
                Arguments.of(
                        heard(TaskNews.NOT_DONE),
                        new AboutCase.FollowUpPlanned("c1", "f1", "ROUNDTABLE_TASK", NEXT, MONDAY)),
                Arguments.of(
                        new AssessmentEvent.Completed("c1", "a1", AssessmentKind.COMPREHENSIVE, null, null, MONDAY),
                        new AboutCase.AssessmentCompleted("c1", "a1", "COMPREHENSIVE", MONDAY)),
                Arguments.of(
                        new PlanEvent.Approved("c1", "p1", null, MONDAY),
                        new AboutCase.PlanApproved("c1", "p1", MONDAY)),
                Arguments.of(
                        new RoundtableNoteEvent.Decided("c1", "rt1", "CASE_REMAINS_OPEN", MONDAY),
                        new AboutCase.CaseReviewed("c1", "rt1", MONDAY)));
    }

    @ParameterizedTest
    @MethodSource("each")
    void work_that_deadlines_follow_from_is_told(InCase stored, AboutCase told) {
        assertThat(new CasePublication().of(stored).orElseThrow()).isEqualTo(told);
    }

    private static FollowUpEvent heard(TaskNews news) {
        return new FollowUpEvent.TaskHeardOf("c1", "f1", news, NEXT, MONDAY);
    }

    private static AboutCase ended(String type, String outcome, Boolean seen) {
        return new AboutCase.FollowUpEnded("c1", "f1", type, outcome, seen, MONDAY);
    }
}
