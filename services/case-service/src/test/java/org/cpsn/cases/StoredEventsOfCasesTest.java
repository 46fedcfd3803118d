package org.cpsn.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpsn.cases.access.AccessEvent;
import org.cpsn.cases.access.ShareRight;
import org.cpsn.cases.access.Verdict;
import org.cpsn.cases.assessment.AssessmentEvent;
import org.cpsn.cases.assessment.AssessmentKind;
import org.cpsn.cases.assessment.Domain;
import org.cpsn.cases.assessment.Severity;
import org.cpsn.cases.assessment.Written;
import org.cpsn.cases.attachment.AttachmentEvent;
import org.cpsn.cases.attachment.AttachmentKind;
import org.cpsn.cases.casefile.CaseEvent;
import org.cpsn.cases.casefile.ClosureReason;
import org.cpsn.cases.casefile.Concern;
import org.cpsn.cases.casefile.ConcernSource;
import org.cpsn.cases.casefile.ReferralStatus;
import org.cpsn.cases.casefile.RiskLevel;
import org.cpsn.cases.casefile.ServiceType;
import org.cpsn.cases.consent.ConsentEvent;
import org.cpsn.cases.consent.ConsentGiver;
import org.cpsn.cases.consent.ConsentPurpose;
import org.cpsn.cases.consent.LegitimateBasis;
import org.cpsn.cases.consent.Recipient;
import org.cpsn.cases.consent.RecipientKind;
import org.cpsn.cases.consent.ReviewOutcome;
import org.cpsn.cases.consent.SharedService;
import org.cpsn.cases.consent.Terms;
import org.cpsn.cases.followup.ChildSeen;
import org.cpsn.cases.followup.FollowUpEvent;
import org.cpsn.cases.followup.FollowUpType;
import org.cpsn.cases.followup.FollowedUpWith;
import org.cpsn.cases.followup.FurtherAction;
import org.cpsn.cases.followup.MissedReason;
import org.cpsn.cases.followup.ReferralStep;
import org.cpsn.cases.followup.TaskNews;
import org.cpsn.cases.incident.IncidentEvent;
import org.cpsn.cases.incident.IncidentLocation;
import org.cpsn.cases.incident.PerpetratorRelationship;
import org.cpsn.cases.incident.PreviousIncidents;
import org.cpsn.cases.incident.ViolenceType;
import org.cpsn.cases.juvenilejustice.AgeBand;
import org.cpsn.cases.juvenilejustice.AgeBasis;
import org.cpsn.cases.juvenilejustice.Gravity;
import org.cpsn.cases.juvenilejustice.JusticeEvent;
import org.cpsn.cases.juvenilejustice.Measure;
import org.cpsn.cases.juvenilejustice.MeasureOutcome;
import org.cpsn.cases.juvenilejustice.Offence;
import org.cpsn.cases.juvenilejustice.OrderedBy;
import org.cpsn.cases.note.NoteEvent;
import org.cpsn.cases.note.NoteSubject;
import org.cpsn.cases.person.Care;
import org.cpsn.cases.person.CareArrangementType;
import org.cpsn.cases.person.CareChangeReason;
import org.cpsn.cases.person.Community;
import org.cpsn.cases.person.Difficulty;
import org.cpsn.cases.person.DisplacementStatus;
import org.cpsn.cases.person.Functioning;
import org.cpsn.cases.person.GuardianKind;
import org.cpsn.cases.person.IdScheme;
import org.cpsn.cases.person.Kinship;
import org.cpsn.cases.person.Language;
import org.cpsn.cases.person.OtherNames;
import org.cpsn.cases.person.PersonEvent;
import org.cpsn.cases.person.PersonName;
import org.cpsn.cases.person.Sex;
import org.cpsn.cases.plan.Goal;
import org.cpsn.cases.plan.PlanEvent;
import org.cpsn.cases.plan.Success;
import org.cpsn.cases.serviceprovision.ServiceEvent;
import org.cpsn.cases.trafficking.Accompanied;
import org.cpsn.cases.trafficking.DecidingOrganisation;
import org.cpsn.cases.trafficking.Exploitation;
import org.cpsn.cases.trafficking.Finding;
import org.cpsn.cases.trafficking.Ground;
import org.cpsn.cases.trafficking.Indicator;
import org.cpsn.cases.trafficking.MethodOfControl;
import org.cpsn.cases.trafficking.MethodOfRecruitment;
import org.cpsn.cases.trafficking.Screening;
import org.cpsn.cases.trafficking.Sign;
import org.cpsn.cases.trafficking.TraffickerRelationship;
import org.cpsn.cases.trafficking.TraffickingAct;
import org.cpsn.cases.trafficking.TraffickingEvent;
import org.cpsn.cases.trafficking.TraffickingMeans;
import org.cpsn.cases.trafficking.TraffickingStatus;
import org.cpsn.cases.transfer.TransferEvent;
import org.cpsn.cases.transfer.WithdrawnBecause;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.test.ApprovedJson;
import org.junit.jupiter.api.Test;

class StoredEventsOfCasesTest {
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00.123Z");

    @Test
    void what_happens_to_a_person_is_stored_as_approved() {
        var sealed = new Personal<String>("p1", "c2VhbGVk");
        var name = new Personal<PersonName>("p1", "c2VhbGVk");
        var born = new Personal<LocalDate>("p1", "c2VhbGVk");
        ApprovedJson.check(
                PersonEvent.class,
                new PersonEvent.Registered(
                        "p1", name, Sex.FEMALE, born, 2015, false, "19", Community.ASHKALI, List.of("p0"), sealed, AT),
                new PersonEvent.Corrected(
                        "p1", name, Sex.FEMALE, born, 2014, false, "19", Community.ASHKALI, sealed, AT),
                new PersonEvent.Described(
                        "p1",
                        new Personal<OtherNames>("p1", "c2VhbGVk"),
                        Set.of(Language.SQI),
                        DisplacementStatus.RETURNEE,
                        Map.of(Functioning.SEEING, Difficulty.SOME_DIFFICULTY),
                        AT),
                new PersonEvent.NumberRecorded("p1", "n1", IdScheme.XK_PERSONAL_NUMBER, sealed, AT),
                new PersonEvent.NumberWithdrawn("p1", "n1", IdScheme.XK_PERSONAL_NUMBER, AT),
                new PersonEvent.RelativeLinked("p1", "l1", "p2", Kinship.PARENT, true, Care.BY_RELATIVE, AT),
                new PersonEvent.RelativeUnlinked("p1", "l1", "p2", AT),
                new PersonEvent.CareArranged(
                        "p1",
                        "a1",
                        CareArrangementType.FOSTER_CARE,
                        LocalDate.of(2024, 2, 1),
                        LocalDate.of(2025, 1, 15),
                        "p2",
                        sealed,
                        CareChangeReason.ABUSE_EXPLOITATION,
                        AT),
                new PersonEvent.CareEnded("p1", "a1", LocalDate.of(2025, 1, 15), CareChangeReason.OTHER, AT),
                new PersonEvent.CareWithdrawn("p1", "a1", sealed, AT),
                new PersonEvent.GuardianNamed(
                        "p1",
                        "g1",
                        GuardianKind.TEMPORARY_GUARDIAN,
                        "p2",
                        sealed,
                        LocalDate.of(2024, 2, 1),
                        LocalDate.of(2025, 1, 15),
                        sealed,
                        AT),
                new PersonEvent.GuardianshipEnded("p1", "g1", LocalDate.of(2025, 1, 15), AT),
                new PersonEvent.GuardianWithdrawn("p1", "g1", sealed, AT),
                new PersonEvent.Merged("p1", "p2", sealed, AT),
                new PersonEvent.Unmerged("p1", "p2", sealed, AT));
    }

    @Test
    void what_happens_in_a_case_is_stored_as_approved() {
        var sealed = new Personal<String>("p1", "c2VhbGVk");
        var begging = Set.of(Concern.FORCED_BEGGING);
        ApprovedJson.check(
                CaseEvent.class,
                new CaseEvent.ConcernReported("c1", "p1", ConcernSource.POLICE, begging, true, "19", sealed, "f1", AT),
                new CaseEvent.Registered("c1", "p1", begging, true, "19", "cw-19-01", AT),
                new CaseEvent.Assigned("c1", "p1", "19", "cw-19-02", sealed, AT),
                new CaseEvent.RiskLevelAssigned("c1", "p1", "19", "cw-19-02", RiskLevel.HIGH, sealed, AT),
                new CaseEvent.ReferralNoted(
                        "c1", "r1", "provider-shelter-19", "SAFEHOUSE_SERVICE", ReferralStatus.ACCEPTED, AT),
                new CaseEvent.ClosureRequested("c1", ClosureReason.GOALS_ACHIEVED, sealed, "cw-19-02", AT),
                new CaseEvent.ClosureReturned("c1", sealed, AT),
                new CaseEvent.Reopened("c1", "p1", "19", "cw-19-02", sealed, AT),
                new CaseEvent.Closed("c1", "p1", "19", ClosureReason.GOALS_ACHIEVED, sealed, AT));
    }

    @Test
    void who_was_let_into_a_case_is_stored_as_approved() {
        var sealed = new Personal<String>("p1", "c2VhbGVk");
        ApprovedJson.check(
                AccessEvent.class,
                new AccessEvent.Shared("c1", "p1", "19", "cw-20-01", ShareRight.WORK, AT),
                new AccessEvent.SharingEnded("c1", "cw-20-01", AT),
                new AccessEvent.GlassBroken("c1", "p1", "19", "cw-19-01", "g1", "cw-20-01", sealed, AT, AT),
                new AccessEvent.GlassReviewed("c1", "g1", Verdict.NOT_JUSTIFIED, sealed, AT));
    }

    @Test
    void what_happens_in_an_assessment_is_stored_as_approved() {
        var sealed = new Personal<String>("p1", "c2VhbGVk");
        var finding = new Written.Finding(Domain.SAFETY, Severity.SEVERE, sealed, sealed);
        var written = new Written(List.of(finding), RiskLevel.HIGH, sealed);
        ApprovedJson.check(
                AssessmentEvent.class,
                new AssessmentEvent.DraftSaved("c1", "a1", 1, AssessmentKind.INITIAL, written, AT),
                new AssessmentEvent.DraftDiscarded("c1", "a1", AT),
                new AssessmentEvent.Completed("c1", "a1", AssessmentKind.COMPREHENSIVE, written, "cw-19-01", AT),
                new AssessmentEvent.Approved("c1", "a1", sealed, AT),
                new AssessmentEvent.Returned("c1", "a1", sealed, AT));
    }

    @Test
    void what_happens_about_follow_ups_is_stored_as_approved() {
        var sealed = new Personal<String>("p1", "c2VhbGVk");
        var visit = FollowUpType.HOME_VISIT;
        ApprovedJson.check(
                FollowUpEvent.class,
                new FollowUpEvent.Planned("c1", "fu1", visit, LocalDate.parse("2026-03-09"), sealed, AT),
                new FollowUpEvent.Done(
                        "c1",
                        "fu1",
                        visit,
                        ChildSeen.SEEN,
                        Set.of(FollowedUpWith.CHILD),
                        FurtherAction.ONGOING_MONITORING,
                        sealed,
                        AT),
                new FollowUpEvent.Missed("c1", "fu1", visit, MissedReason.NOBODY_MET, sealed, AT),
                new FollowUpEvent.TaskFollowed(
                        "c1", "t1", "r1", "POLICE_COMMUNITY_UNIT", LocalDate.parse("2026-03-09"), sealed, AT),
                new FollowUpEvent.TaskHeardOf("c1", "t1", TaskNews.DONE, LocalDate.parse("2026-03-09"), AT),
                new FollowUpEvent.ReferralFollowed(
                        "c1", "f9", "r1", ReferralStep.APPOINTMENT, LocalDate.parse("2026-03-09"), AT),
                new FollowUpEvent.ReferralCleared("c1", "f9", ReferralStep.APPOINTMENT, AT));
    }

    @Test
    void what_happens_about_consent_is_stored_as_approved() {
        var sealed = new Personal<String>("p1", "c2VhbGVk");
        var until = LocalDate.parse("2026-12-31");
        var recipient = new Recipient(RecipientKind.OTHER_ORGANIZATIONS, "provider-shelter-19");
        var terms = new Terms(ConsentPurpose.SERVICES, recipient, Set.of(SharedService.SHELTER), until);
        var basis = LegitimateBasis.VITAL_INTERESTS;
        ApprovedJson.check(
                ConsentEvent.class,
                new ConsentEvent.Given("c1", "k1", terms, ConsentGiver.CAREGIVER, LegitimateBasis.CONSENT, sealed, AT),
                new ConsentEvent.Narrowed("c1", "k1", terms, ConsentGiver.CHILD, sealed, AT),
                new ConsentEvent.Withdrawn("c1", "k1", ConsentPurpose.SERVICES, ConsentGiver.CHILD, sealed, AT),
                new ConsentEvent.Overridden("c1", "k2", terms, basis, sealed, "cw-19-01", "19", AT),
                new ConsentEvent.OverrideReviewed("c1", "k2", ReviewOutcome.UPHELD, sealed, AT));
    }

    @Test
    void services_incidents_and_notes_are_stored_as_approved() {
        var sealed = new Personal<String>("p1", "c2VhbGVk");
        ApprovedJson.check(
                ServiceEvent.class,
                new ServiceEvent.Implemented("c1", "s1", ServiceType.EDUCATION_SERVICE, "cw-19-01", sealed, AT));
        ApprovedJson.check(
                IncidentEvent.class,
                new IncidentEvent.Recorded(
                        "c1",
                        "i1",
                        LocalDate.parse("2026-02-27"),
                        ViolenceType.PHYSICAL_ASSAULT,
                        IncidentLocation.CHILDS_HOME,
                        PreviousIncidents.UNKNOWN,
                        PerpetratorRelationship.PRIMARY_CAREGIVER,
                        sealed,
                        AT));
        ApprovedJson.check(
                NoteEvent.class, new NoteEvent.Written("c1", "n1", NoteSubject.CONVERSATION_WITH_CHILD, sealed, AT));
    }

    @Test
    void what_is_seen_and_decided_about_trafficking_is_stored_as_approved() {
        var sealed = new Personal<String>("p1", "c2VhbGVk");
        var screening = new Screening(
                Map.of(Indicator.CTI_09, Sign.YES, Indicator.CTI_04, Sign.NO),
                Set.of(TraffickingAct.TRANSPORTATION),
                Set.of(Exploitation.FORCED_BEGGING),
                Set.of(TraffickingMeans.DECEPTION),
                Accompanied.PARENT,
                true);
        var finding = new Finding(
                TraffickingStatus.ACTUAL_VICTIM_OF_TRAFFICKING,
                DecidingOrganisation.POLICE,
                LocalDate.parse("2026-02-27"),
                Set.of(Exploitation.FORCED_BEGGING),
                Set.of(MethodOfControl.TAKES_EARNINGS),
                Set.of(MethodOfRecruitment.THROUGH_FAMILY_OR_FAMILY_EVENTS),
                TraffickerRelationship.FAMILIAL);
        ApprovedJson.check(
                TraffickingEvent.class,
                new TraffickingEvent.Screened(
                        "c1", "s1", screening, sealed, "2026-1", 1, Set.of(Ground.ACT_AND_PURPOSE), AT),
                new TraffickingEvent.StatusDetermined(
                        "c1",
                        "p1",
                        "19",
                        "cw-19-01",
                        "d1",
                        finding,
                        TraffickingStatus.POSSIBLE_VICTIM_OF_TRAFFICKING,
                        "s1",
                        sealed,
                        AT));
    }

    @Test
    void what_follows_from_an_act_of_a_child_is_stored_as_approved() {
        var sealed = new Personal<String>("p1", "c2VhbGVk");
        var work = Measure.UNPAID_COMMUNITY_SERVICE_WORK;
        ApprovedJson.check(
                JusticeEvent.class,
                new JusticeEvent.ActRecorded(
                        "c1",
                        "o1",
                        LocalDate.parse("2026-02-27"),
                        Offence.THEFT,
                        Gravity.FINE_OR_UP_TO_3_YEARS,
                        AgeBand.YOUNGER_JUVENILE,
                        AgeBasis.ESTIMATED,
                        sealed,
                        "2026-1",
                        AT),
                new JusticeEvent.AgeRedetermined(
                        "c1", "o1", AgeBand.OLDER_JUVENILE, AgeBasis.DATE_OF_BIRTH, "2026-1", AT),
                new JusticeEvent.MeasureOrdered(
                        "c1",
                        "o1",
                        "m1",
                        work,
                        OrderedBy.PROSECUTOR,
                        LocalDate.parse("2026-03-02"),
                        LocalDate.parse("2026-06-01"),
                        40,
                        sealed,
                        "2026-1",
                        AT),
                new JusticeEvent.ProgressNoted("c1", "m1", "s1", work, 4, sealed, AT),
                new JusticeEvent.MeasureEnded("c1", "m1", work, MeasureOutcome.BREACHED, sealed, AT));
    }

    @Test
    void documents_are_stored_as_approved() {
        var sealed = new Personal<String>("p1", "c2VhbGVk");
        ApprovedJson.check(
                AttachmentEvent.class,
                new AttachmentEvent.Attached("c1", "d1", AttachmentKind.PDF, 48_213, "9f86d081884c7d65", sealed, AT));
    }

    @Test
    void what_happens_to_a_plan_is_stored_as_approved() {
        var sealed = new Personal<String>("p1", "c2VhbGVk");
        var goals = List.of(new Goal(
                "g1",
                sealed,
                List.of(new Goal.Intervention(
                        "i1",
                        ServiceType.PSYCHOSOCIAL_SERVICE,
                        sealed,
                        "provider-psycho-19",
                        sealed,
                        "cw-19-01",
                        LocalDate.of(2026, 6, 1)))));
        ApprovedJson.check(
                PlanEvent.class,
                new PlanEvent.DraftSaved("c1", "plan1", 1, goals, AT),
                new PlanEvent.DraftDiscarded("c1", "plan1", AT),
                new PlanEvent.Submitted("c1", "plan1", 2, goals, "cw-19-01", AT),
                new PlanEvent.Approved("c1", "plan1", sealed, AT),
                new PlanEvent.Returned("c1", "plan1", sealed, AT),
                new PlanEvent.SuccessRecorded(
                        "c1", "plan1", "i1", ServiceType.PSYCHOSOCIAL_SERVICE, Success.PARTLY, AT));
    }

    @Test
    void what_happens_before_a_case_changes_hands_is_stored_as_approved() {
        var sealed = new Personal<String>("p1", "c2VhbGVk");
        ApprovedJson.check(
                TransferEvent.class,
                new TransferEvent.HandOverProposed(
                        "c1", "p1", "19", "cw-19-01", "t1", "cw-19-02", sealed, sealed, "cw-19-01", AT, "2026-1", AT),
                new TransferEvent.HandOverAccepted("c1", "p1", "19", "cw-19-01", "cw-19-02", "t1", "cw-19-01", AT),
                new TransferEvent.HandOverDeclined("c1", "p1", "19", "t1", "cw-19-02", sealed, "cw-19-01", AT),
                new TransferEvent.Requested(
                        "c1",
                        "p1",
                        "19",
                        "20",
                        "cw-19-01",
                        "t1",
                        false,
                        sealed,
                        sealed,
                        "k1",
                        sealed,
                        "cw-19-01",
                        AT,
                        "2026-1",
                        AT),
                new TransferEvent.Approved(
                        "c1", "p1", "19", "20", "t1", sealed, "cw-19-01", "sv-19-01", AT, "2026-1", AT),
                new TransferEvent.Returned("c1", "p1", "19", "t1", sealed, "cw-19-01", AT),
                new TransferEvent.Accepted("c1", "p1", "19", "20", "cw-19-01", "cw-20-01", "t1", "cw-19-01", AT),
                new TransferEvent.Rejected("c1", "p1", "19", "20", "t1", sealed, "cw-19-01", AT),
                new TransferEvent.Withdrawn(
                        "c1", "p1", "19", "t1", "cw-19-02", "20", WithdrawnBecause.CASE_CLOSED, "cw-19-01", AT));
    }
}
