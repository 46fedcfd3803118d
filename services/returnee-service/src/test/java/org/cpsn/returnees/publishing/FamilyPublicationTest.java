package org.cpsn.returnees.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpsn.events.AboutDeadline;
import org.cpsn.events.AboutReturnee;
import org.cpsn.returnees.enrolment.Ended;
import org.cpsn.returnees.enrolment.EnrolmentEvent;
import org.cpsn.returnees.family.FamilyEvent;
import org.cpsn.returnees.family.Member;
import org.cpsn.returnees.family.Need;
import org.cpsn.returnees.family.Relation;
import org.cpsn.returnees.family.ReturnDetails;
import org.cpsn.returnees.family.ReturnType;
import org.cpsn.returnees.livelihood.CheckUpOutcome;
import org.cpsn.returnees.livelihood.LivelihoodEvent;
import org.cpsn.returnees.needs.Area;
import org.cpsn.returnees.needs.ChildsNeeds;
import org.cpsn.returnees.needs.NeedsEvent;
import org.cpsn.returnees.needs.Sign;
import org.cpsn.returnees.needs.Weight;
import org.cpsn.returnees.plan.Assistance;
import org.cpsn.returnees.plan.DueOutcome;
import org.cpsn.returnees.plan.PlanEvent;
import org.cpsn.returnees.plan.RevisionReason;
import org.cpsn.returnees.rules.AssistanceType;
import org.cpsn.returnees.rules.Body;
import org.cpsn.returnees.rules.BudgetLine;
import org.junit.jupiter.api.Test;

class FamilyPublicationTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate FRIDAY_BEFORE = LocalDate.of(2026, 2, 27);

    @Test
    void a_registered_family_is_told_with_its_members_and_their_needs() {
        var stored = new FamilyEvent.ReturnRegistered(
                "f1",
                ReturnType.SPONTANEOUS,
                "SE",
                FRIDAY_BEFORE,
                "19",
                "cw-19-01",
                List.of(
                        new Member("p1", Relation.CHILD, Set.of(Need.LANGUAGE_BARRIER)),
                        new Member("p2", Relation.OTHER_ADULT, Set.of())),
                ReturnDetails.NONE,
                MONDAY);
        var told = new AboutReturnee.ReturningFamilyRegistered(
                "f1",
                "SPONTANEOUS",
                "SE",
                FRIDAY_BEFORE,
                "19",
                "cw-19-01",
                List.of(
                        new AboutReturnee.Member("p1", "CHILD", Set.of("LANGUAGE_BARRIER")),
                        new AboutReturnee.Member("p2", "OTHER_ADULT", Set.of())),
                MONDAY);
        assertThat(new FamilyPublication().of(stored).orElseThrow()).isEqualTo(told);
    }

    @Test
    void only_children_who_need_something_are_told_of_and_nothing_of_the_household() {
        var stored = new NeedsEvent.NeedsAssessed(
                "f1",
                "n1",
                "19",
                "cw-19-01",
                FRIDAY_BEFORE,
                Map.of(Area.HOUSING, Weight.URGENT),
                List.of(
                        new ChildsNeeds("p1", Map.of(Area.SCHOOL, Weight.SOME, Area.HEALTH, Weight.NONE), Set.of()),
                        new ChildsNeeds("p2", Map.of(Area.HEALTH, Weight.NONE), Set.of()),
                        new ChildsNeeds("p3", Map.of(), Set.of(Sign.WENT_MISSING))),
                MONDAY);
        assertThat(new FamilyPublication().of(stored).orElseThrow())
                .isEqualTo(new AboutReturnee.ChildrenNeedHelp(
                        "f1",
                        "n1",
                        "19",
                        "cw-19-01",
                        List.of(
                                new AboutReturnee.ChildInNeed("p1", Set.of("SCHOOL"), false, false),
                                new AboutReturnee.ChildInNeed("p3", Set.of(), true, true)),
                        MONDAY));
    }

    @Test
    void of_members_who_join_a_child_with_needs_is_told_of() {
        var child = new Member("p9", Relation.CHILD, Set.of(Need.HEALTH));
        assertThat(new FamilyPublication()
                        .of(new FamilyEvent.MemberJoined("f1", child, "19", "cw-19-01", MONDAY))
                        .orElseThrow())
                .isEqualTo(new AboutReturnee.ChildrenNeedHelp(
                        "f1",
                        "f1/p9",
                        "19",
                        "cw-19-01",
                        List.of(new AboutReturnee.ChildInNeed("p9", Set.of("HEALTH"), false, false)),
                        MONDAY));
        var well = new Member("p9", Relation.CHILD, Set.of());
        assertThat(new FamilyPublication().of(new FamilyEvent.MemberJoined("f1", well, "19", "cw-19-01", MONDAY)))
                .isEmpty();
        assertThat(new FamilyPublication().of(new FamilyEvent.MemberJoined("f1", child, null, null, MONDAY)))
                .as("stored before it was said where the family is")
                .isEmpty();
    }

    @Test
    void a_plan_that_moves_is_told_without_what_is_in_it_and_a_commissions_clock_by_an_event_of_its_own() {
        var item = new Assistance("i1", AssistanceType.FOOD_PACKAGE, "p2", 100L, 1, BudgetLine.DONOR, null);
        var submitted = new PlanEvent.PlanSubmitted(
                "f1",
                "pl1",
                4,
                "19",
                "cw-19-01",
                "ro-19-01",
                List.of(new PlanEvent.Submitted(item, Body.MUNICIPAL)),
                "2026-1",
                MONDAY);
        assertThat(new FamilyPublication().of(submitted).orElseThrow())
                .isEqualTo(new AboutReturnee.PlanSubmitted(
                        "f1", "pl1", "19", "cw-19-01", "ro-19-01", Set.of("MUNICIPAL"), 1, MONDAY));
        var due = new PlanEvent.DecisionDue("f1", "pl1", 4, Body.MUNICIPAL, "19", MONDAY, "2026-1", MONDAY);
        var ended = new PlanEvent.DecisionEnded("f1", "pl1", 4, Body.MUNICIPAL, DueOutcome.DROPPED, MONDAY);
        var id = "f1/PLAN_DECISION/pl1/4/MUNICIPAL";
        assertThat(new FamilyPublication().of(due).orElseThrow())
                .isEqualTo(new AboutDeadline.DeadlineSet(
                        id, "PLAN_DECISION", "FAMILY", "f1", "19", null, "COMMISSION", MONDAY, "2026-1", MONDAY));
        assertThat(new FamilyPublication().of(ended).orElseThrow())
                .isEqualTo(new AboutDeadline.DeadlineEnded(id, "f1", "DROPPED", MONDAY));
        assertThat(new FamilyPublication()
                        .of(new PlanEvent.PlanReturned(
                                "f1",
                                "pl1",
                                5,
                                Body.MUNICIPAL,
                                "19",
                                "cw-19-01",
                                "ro-19-01",
                                RevisionReason.OTHER,
                                null,
                                MONDAY))
                        .orElseThrow())
                .isEqualTo(new AboutReturnee.PlanDecided(
                        "f1", "pl1", "19", "cw-19-01", "ro-19-01", "MUNICIPAL", "RETURNED", 0, 0, MONDAY));
    }

    @Test
    void school_and_check_ups_have_clocks_of_whoever_is_responsible_for_the_family() {
        var due = new EnrolmentEvent.EnrolmentDue("f1", "p1", 2, "19", "cw-19-01", MONDAY, 30, "2026-1", MONDAY);
        assertThat(new FamilyPublication().of(due).orElseThrow())
                .isEqualTo(new AboutDeadline.DeadlineSet(
                        "f1/SCHOOL_ENROLMENT/p1/2",
                        "SCHOOL_ENROLMENT",
                        "FAMILY",
                        "f1",
                        "19",
                        "cw-19-01",
                        null,
                        MONDAY,
                        "2026-1",
                        MONDAY));
        var enrolled = new EnrolmentEvent.EnrolmentEnded("f1", "p1", 2, Ended.MET, MONDAY);
        assertThat(new FamilyPublication().of(enrolled).orElseThrow())
                .isEqualTo(new AboutDeadline.DeadlineEnded("f1/SCHOOL_ENROLMENT/p1/2", "f1", "MET", MONDAY));
        var look = new LivelihoodEvent.CheckUpDue("f1", "a1", 6, 1, "19", "cw-19-01", MONDAY, "2026-1", MONDAY);
        assertThat(new FamilyPublication().of(look).orElseThrow())
                .isEqualTo(new AboutDeadline.DeadlineSet(
                        "f1/ACTIVITY_CHECK_UP/a1/6/1",
                        "ACTIVITY_CHECK_UP",
                        "FAMILY",
                        "f1",
                        "19",
                        "cw-19-01",
                        null,
                        MONDAY,
                        "2026-1",
                        MONDAY));
        var over = new LivelihoodEvent.CheckUpEnded("f1", "a1", 6, 1, CheckUpOutcome.DROPPED, MONDAY);
        assertThat(new FamilyPublication().of(over).orElseThrow())
                .isEqualTo(new AboutDeadline.DeadlineEnded("f1/ACTIVITY_CHECK_UP/a1/6/1", "f1", "DROPPED", MONDAY));
    }
}
