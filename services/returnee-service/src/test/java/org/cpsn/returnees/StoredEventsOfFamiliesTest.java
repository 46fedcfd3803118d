package org.cpsn.returnees;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.test.ApprovedJson;
import org.cpsn.returnees.arrivallists.ListEvent;
import org.cpsn.returnees.arrivals.AnnouncedPerson;
import org.cpsn.returnees.arrivals.ArrivalEvent;
import org.cpsn.returnees.arrivals.Journey;
import org.cpsn.returnees.arrivals.NoShowReason;
import org.cpsn.returnees.arrivals.Place;
import org.cpsn.returnees.arrivals.UrgentNeed;
import org.cpsn.returnees.classes.ClassEvent;
import org.cpsn.returnees.classes.ClassKind;
import org.cpsn.returnees.classes.LeftClassReason;
import org.cpsn.returnees.classes.Period;
import org.cpsn.returnees.classes.Span;
import org.cpsn.returnees.enrolment.Ended;
import org.cpsn.returnees.enrolment.EnrolmentEvent;
import org.cpsn.returnees.enrolment.Grade;
import org.cpsn.returnees.enrolment.NotEnrolledReason;
import org.cpsn.returnees.family.Escort;
import org.cpsn.returnees.family.FamilyEvent;
import org.cpsn.returnees.family.FoundHow;
import org.cpsn.returnees.family.GoneReason;
import org.cpsn.returnees.family.LeftReason;
import org.cpsn.returnees.family.Member;
import org.cpsn.returnees.family.MissingDocument;
import org.cpsn.returnees.family.Need;
import org.cpsn.returnees.family.Relation;
import org.cpsn.returnees.family.ReturnDetails;
import org.cpsn.returnees.family.ReturnType;
import org.cpsn.returnees.family.Track;
import org.cpsn.returnees.family.WrongBecause;
import org.cpsn.returnees.handover.AskingReason;
import org.cpsn.returnees.handover.ClockEnd;
import org.cpsn.returnees.handover.HandOverEvent;
import org.cpsn.returnees.handover.HandOverReason;
import org.cpsn.returnees.handover.KeepingReason;
import org.cpsn.returnees.handover.ReturnReason;
import org.cpsn.returnees.livelihood.ActivityKind;
import org.cpsn.returnees.livelihood.ActivityState;
import org.cpsn.returnees.livelihood.CheckUpOutcome;
import org.cpsn.returnees.livelihood.IncomeBand;
import org.cpsn.returnees.livelihood.LivelihoodEvent;
import org.cpsn.returnees.needs.Area;
import org.cpsn.returnees.needs.ChildsNeeds;
import org.cpsn.returnees.needs.NeedsEvent;
import org.cpsn.returnees.needs.Sign;
import org.cpsn.returnees.needs.Weight;
import org.cpsn.returnees.plan.Assistance;
import org.cpsn.returnees.plan.DueOutcome;
import org.cpsn.returnees.plan.HandedOver;
import org.cpsn.returnees.plan.ItemDecision;
import org.cpsn.returnees.plan.PlanEvent;
import org.cpsn.returnees.plan.RefusalReason;
import org.cpsn.returnees.plan.RevisionReason;
import org.cpsn.returnees.plan.TakenBackReason;
import org.cpsn.returnees.rules.AssistanceType;
import org.cpsn.returnees.rules.Body;
import org.cpsn.returnees.rules.BudgetLine;
import org.cpsn.returnees.survey.Given;
import org.cpsn.returnees.survey.Item;
import org.cpsn.returnees.survey.OfChild;
import org.cpsn.returnees.survey.SurveyEvent;
import org.junit.jupiter.api.Test;

class StoredEventsOfFamiliesTest {
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00.123Z");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 27);
    private static final Member CHILD =
            new Member("p1", Relation.CHILD, Set.of(Need.LANGUAGE_BARRIER, Need.NO_SCHOOL_RECORDS));
    private static final ReturnDetails DETAILS = new ReturnDetails(
            Track.REPATRIATED_PERSONS,
            Escort.POLICE,
            60,
            "de",
            Set.of(MissingDocument.SCHOOL_CERTIFICATE, MissingDocument.VACCINATION_RECORD));

    @Test
    void what_happens_to_a_family_is_stored_as_approved() {
        ApprovedJson.check(
                FamilyEvent.class,
                new FamilyEvent.ReturnRegistered(
                        "f1",
                        ReturnType.INVOLUNTARY_READMISSION,
                        "DE",
                        DAY,
                        "19",
                        "cw-19-01",
                        List.of(CHILD, new Member("p2", Relation.CAREGIVER, Set.of())),
                        DETAILS,
                        AT),
                new FamilyEvent.ReturnDescribed("f1", DETAILS, AT),
                new FamilyEvent.MemberJoined("f1", CHILD, "19", "cw-19-01", AT),
                new FamilyEvent.MemberLeft("f1", "p1", Relation.CHILD, LeftReason.IN_CARE, AT),
                new FamilyEvent.ReMigrated("f1", DAY, "SE", GoneReason.NO_INCOME, AT),
                new FamilyEvent.ContactLost("f1", DAY, GoneReason.NOBODY_AT_THE_ADDRESS, AT),
                new FamilyEvent.FoundAgain("f1", DAY, FoundHow.SCHOOL, AT),
                new FamilyEvent.ReturnedAgain("f1", ReturnType.SPONTANEOUS, "SE", DAY, ReturnDetails.NONE, AT),
                new FamilyEvent.ResponsibilityMoved("f1", "20", "ro-20-01", "19", "cw-19-01", AT));
    }

    @Test
    void what_happens_about_handing_a_family_over_is_stored_as_approved() {
        ApprovedJson.check(
                HandOverEvent.class,
                new HandOverEvent.HandOverProposed(
                        "f1", "h1", "19", "cw-19-01", "20", HandOverReason.MOVED, "ro-19-01", AT),
                new HandOverEvent.HandOverDue("f1", "h1", "20", AT, "2026-1", AT),
                new HandOverEvent.HandOverAccepted("f1", "h1", "20", "ro-20-01", "19", "cw-19-01", "ro-19-01", AT),
                new HandOverEvent.HandOverReturned("f1", "h1", "20", ReturnReason.CANNOT_BE_FOUND, "ro-19-01", AT),
                new HandOverEvent.HandOverWithdrawn("f1", "h1", "20", AT),
                new HandOverEvent.HandOverClockEnded("f1", "h1", ClockEnd.DROPPED, AT),
                new HandOverEvent.HandOverAskedFor(
                        "f1", "h2", "19", "cw-19-01", "20", AskingReason.LIVES_HERE, "ro-20-01", AT),
                new HandOverEvent.HandOverAnswerDue("f1", "h2", "19", "cw-19-01", AT, "2026-1", AT),
                new HandOverEvent.HandOverGranted("f1", "h2", "20", "ro-20-01", "19", "cw-19-01", "ro-19-01", AT),
                new HandOverEvent.HandOverRefused(
                        "f1", "h2", "19", "20", KeepingReason.STILL_LIVES_HERE, "ro-20-01", AT),
                new HandOverEvent.TakenOver("f1", "20", "ro-20-01", "19", "cw-19-01", AT));
    }

    @Test
    void what_happens_about_households_that_come_is_stored_as_approved() {
        var journey = new Journey(
                "DE", DAY, Place.PRISHTINA_AIRPORT, ReturnType.INVOLUNTARY_READMISSION, "19", Escort.POLICE);
        var person = new AnnouncedPerson("a-person", "a-token", new Personal<>("a-person", "sealed"));
        ApprovedJson.check(
                ArrivalEvent.class,
                new ArrivalEvent.HouseholdAnnounced("a1", "l1", "DE-7", journey, List.of(person), AT),
                new ArrivalEvent.PeopleAnnounced("a1", "l1", List.of(person), AT),
                new ArrivalEvent.AnnouncementChanged("a1", "l2", journey, List.of(person), AT),
                new ArrivalEvent.Arrived("a1", DAY, Place.MERDARE, Set.of("a-person"), AT),
                new ArrivalEvent.WalkedIn("a1", journey, 2, 1, AT),
                new ArrivalEvent.UrgentNeedSeen("a1", Set.of(UrgentNeed.SHELTER), "19", Place.OFFICE, AT),
                new ArrivalEvent.DidNotArrive("a1", NoShowReason.POSTPONED, AT),
                new ArrivalEvent.FamilyRegistered("a1", "f1", AT));
        ApprovedJson.check(
                ListEvent.class,
                new ListEvent.ListReceived("l1", "ro-19-01", "19", 5, AT),
                new ListEvent.ImportAsked("l1", true, AT),
                new ListEvent.ListImported("l1", 3, 2, 1, 1, 0, 1, AT),
                new ListEvent.ListDiscarded("l1", AT));
    }

    @Test
    void what_happens_about_the_survey_is_stored_as_approved() {
        ApprovedJson.check(
                SurveyEvent.class,
                new SurveyEvent.SurveyRecorded(
                        "f1",
                        "s1",
                        2,
                        DAY,
                        "p2",
                        Map.of(Item.WORKING, Given.YES),
                        List.of(new OfChild("p1", Map.of(Item.CHILD_FEELS_SAFE, Given.NO_ANSWER))),
                        "2026-1",
                        AT),
                new SurveyEvent.SurveyWithdrawn("f1", "s1", 2, WrongBecause.WRONG_ANSWERS, AT));
    }

    @Test
    void what_is_found_out_about_needs_is_stored_as_approved() {
        ApprovedJson.check(
                NeedsEvent.class,
                new NeedsEvent.NeedsAssessed(
                        "f1",
                        "n1",
                        "19",
                        "cw-19-01",
                        DAY,
                        Map.of(Area.HOUSING, Weight.URGENT),
                        List.of(new ChildsNeeds(
                                "p1", Map.of(Area.SCHOOL, Weight.SOME), Set.of(Sign.CAME_WITH_STRANGERS))),
                        AT),
                new NeedsEvent.NeedsWithdrawn("f1", "n1", DAY, WrongBecause.ANOTHER_FAMILY, AT));
    }

    @Test
    void what_happens_about_the_reintegration_plan_is_stored_as_approved() {
        var grant = new Assistance(
                "i1",
                AssistanceType.BUSINESS_START_UP_GRANT,
                "p2",
                250_000L,
                3,
                BudgetLine.EMPLOYMENT_BUDGET,
                Area.INCOME);
        var advice = new Assistance("i2", AssistanceType.SOCIAL_COUNSELLING, null, null, 1, BudgetLine.DONOR, null);
        var remark = new Personal<String>("p2", "sealed");
        ApprovedJson.check(
                PlanEvent.class,
                new PlanEvent.AssistanceRequested("f1", "pl1", 1, grant, "2026-1", AT),
                new PlanEvent.AssistanceRequested("f1", "pl1", 2, advice, "2026-1", AT),
                new PlanEvent.AssistanceDropped("f1", "pl1", 3, "i3", AssistanceType.FURNITURE, AT),
                new PlanEvent.PlanSubmitted(
                        "f1",
                        "pl1",
                        4,
                        "19",
                        "cw-19-01",
                        "ro-19-01",
                        List.of(
                                new PlanEvent.Submitted(grant, Body.CENTRAL),
                                new PlanEvent.Submitted(advice, Body.MUNICIPAL)),
                        "2026-1",
                        AT),
                new PlanEvent.DecisionDue("f1", "pl1", 4, Body.MUNICIPAL, "19", AT, "2026-1", AT),
                new PlanEvent.DecisionDue("f1", "pl1", 4, Body.CENTRAL, null, AT, "2026-1", AT),
                new PlanEvent.PlanWithdrawn("f1", "pl1", 5, AT),
                new PlanEvent.PlanDecided(
                        "f1",
                        "pl1",
                        4,
                        Body.CENTRAL,
                        "19",
                        "cw-19-01",
                        "ro-19-01",
                        List.of(
                                new ItemDecision("i1", 200_000L, null, null),
                                new ItemDecision("i2", null, RefusalReason.HELP_ELSEWHERE, remark)),
                        "2026-1",
                        AT),
                new PlanEvent.PlanReturned(
                        "f1",
                        "pl1",
                        5,
                        Body.MUNICIPAL,
                        "19",
                        "cw-19-01",
                        "ro-19-01",
                        RevisionReason.DOCUMENTS_MISSING,
                        remark,
                        AT),
                new PlanEvent.DecisionEnded("f1", "pl1", 4, Body.CENTRAL, DueOutcome.MET, AT),
                new PlanEvent.AssistanceDelivered(
                        "f1",
                        "i1",
                        "d1",
                        AssistanceType.BUSINESS_START_UP_GRANT,
                        DAY,
                        70_000L,
                        HandedOver.BANK,
                        "R-17/26",
                        AT),
                new PlanEvent.DeliveryTakenBack(
                        "f1",
                        "i1",
                        "d1",
                        AssistanceType.BUSINESS_START_UP_GRANT,
                        70_000L,
                        TakenBackReason.PAID_BACK,
                        AT));
    }

    @Test
    void what_happens_about_school_is_stored_as_approved() {
        ApprovedJson.check(
                EnrolmentEvent.class,
                new EnrolmentEvent.SchoolAgeStated("f1", "p1", true, AT),
                new EnrolmentEvent.EnrolmentDue("f1", "p1", 1, "19", "cw-19-01", AT, 30, "2026-1", AT),
                new EnrolmentEvent.EnrolmentConfirmed("f1", "p1", DAY, Grade.GRADE_4, AT),
                new EnrolmentEvent.EnrolmentNotPossible("f1", "p1", NotEnrolledReason.NO_PLACE, AT),
                new EnrolmentEvent.EnrolmentEnded("f1", "p1", 1, Ended.MET, AT));
    }

    @Test
    void what_happens_about_work_is_stored_as_approved() {
        ApprovedJson.check(
                LivelihoodEvent.class,
                new LivelihoodEvent.ActivityStarted("f1", "a1", ActivityKind.TAILORING, "p2", DAY, AT),
                new LivelihoodEvent.CheckUpDue("f1", "a1", 3, 1, "19", "cw-19-01", AT, "2026-1", AT),
                new LivelihoodEvent.CheckUpRecorded(
                        "f1", "a1", 3, DAY, ActivityState.SUSPENDED, IncomeBand.UP_TO_150, AT),
                new LivelihoodEvent.CheckUpEnded("f1", "a1", 3, 1, CheckUpOutcome.MET, AT));
    }

    @Test
    void what_happens_about_classes_is_stored_as_approved() {
        ApprovedJson.check(
                ClassEvent.class,
                new ClassEvent.ClassJoined("f1", "k1", "p1", ClassKind.CATCH_UP, "provider-school-19", DAY, AT),
                new ClassEvent.AttendanceRecorded("f1", "k1", new Period(Span.WEEK, DAY), 4, 3, AT),
                new ClassEvent.ClassLeft("f1", "k1", DAY, LeftClassReason.MOVED, AT));
    }
}
