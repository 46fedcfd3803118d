package org.cpsn.platform.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cpsn.events.AboutCase;
import org.cpsn.events.AboutConsent;
import org.cpsn.events.AboutDeadline;
import org.cpsn.events.AboutExchange;
import org.cpsn.events.AboutQuestion;
import org.cpsn.events.AboutReferral;
import org.cpsn.events.AboutReturnee;
import org.junit.jupiter.api.Test;

/** What the services tell each other, seen from outside: plain Java, and every form ever told still reads. */
class PublishedLanguageTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void is_plain_java() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.cpsn.events..", "com.fasterxml.jackson.annotation..")
                .check(new ClassFileImporter().importPackages("org.cpsn.events"));
    }

    @Test
    void about_cases() {
        ApprovedJson.check(
                AboutCase.class,
                new AboutCase.CaseRegistered(
                        "case-1",
                        "child-1",
                        "19",
                        "cw-19-01",
                        Set.of("NEGLECT", "FORCED_BEGGING", "MIGRANT"),
                        true,
                        MONDAY),
                new AboutCase.CaseAssigned("case-1", "child-1", "19", "cw-19-02", MONDAY),
                new AboutCase.RiskLevelAssigned("case-1", "child-1", "19", "cw-19-02", "HIGH", MONDAY),
                new AboutCase.CaseClosed("case-1", "child-1", "19", "GOALS_ACHIEVED", MONDAY),
                new AboutCase.CaseReopened("case-1", "child-1", "19", "cw-19-02", MONDAY),
                new AboutCase.HandOverProposed("case-1", "child-1", "19", "cw-19-01", "cw-19-02", MONDAY, MONDAY),
                new AboutCase.CaseHandedOver("case-1", "child-1", "19", "cw-19-01", "cw-19-02", "sv-19-01", MONDAY),
                new AboutCase.TransferRequested("case-1", "child-1", "19", "20", "cw-19-01", MONDAY, MONDAY),
                new AboutCase.TransferApproved("case-1", "child-1", "19", "20", "cw-19-01", MONDAY, MONDAY),
                new AboutCase.CaseTransferred(
                        "case-1", "child-1", "19", "20", "cw-19-01", "cw-20-01", "cw-19-01", MONDAY),
                new AboutCase.TransferEnded(
                        "case-1", "child-1", "19", "20", "cw-19-02", "cw-19-01", "REJECTED", MONDAY),
                new AboutCase.CaseShared("case-1", "child-1", "19", "cw-20-01", MONDAY),
                new AboutCase.GlassBroken("case-1", "child-1", "19", "cw-19-01", "cw-20-01", MONDAY),
                new AboutCase.TraffickingStatusDetermined(
                        "case-1",
                        "child-1",
                        "19",
                        "cw-19-01",
                        "ACTUAL_VICTIM_OF_TRAFFICKING",
                        "POSSIBLE_VICTIM_OF_TRAFFICKING",
                        "POLICE",
                        Set.of("FORCED_BEGGING", "CHILD_LABOUR"),
                        MONDAY),
                new AboutCase.FollowUpPlanned("case-1", "f-1", "HOME_VISIT", LocalDate.of(2026, 3, 9), MONDAY),
                new AboutCase.FollowUpEnded("case-1", "f-1", "HOME_VISIT", "DONE", true, MONDAY),
                new AboutCase.FollowUpEnded("case-1", "f-2", "ROUNDTABLE_TASK", "WITHDRAWN", null, MONDAY),
                new AboutCase.AssessmentCompleted("case-1", "a-1", "COMPREHENSIVE", MONDAY),
                new AboutCase.PlanApproved("case-1", "p-1", MONDAY),
                new AboutCase.CaseReviewed("case-1", "rt-1", MONDAY),
                new AboutCase.MeasureOrdered("case-1", "m-1", LocalDate.of(2026, 4, 30), MONDAY),
                new AboutCase.MeasureEnded("case-1", "m-1", false, MONDAY));
    }

    @Test
    void about_consents() {
        var services = Set.of("MEDICAL", "PSYCHOSOCIAL_SUPPORT");
        var until = LocalDate.of(2026, 12, 31);
        ApprovedJson.check(
                AboutConsent.class,
                new AboutConsent.ConsentGiven(
                        "case-1",
                        "consent-1",
                        "SERVICES",
                        "OTHER_ORGANIZATIONS",
                        "provider-health-19",
                        services,
                        until,
                        MONDAY),
                new AboutConsent.ConsentOverridden(
                        "case-1",
                        "consent-2",
                        "19",
                        "DISCLOSURE_OTHER_ORGS",
                        "AUTHORITIES",
                        null,
                        Set.of("RESCUE"),
                        until,
                        "cw-19-01",
                        MONDAY),
                new AboutConsent.ConsentNarrowed("case-1", "consent-1", Set.of("MEDICAL"), until, MONDAY),
                new AboutConsent.ConsentEnded("case-1", "consent-1", MONDAY));
    }

    @Test
    void about_referrals() {
        var provider = "provider-school-19";
        var service = "EDUCATION_SERVICE";
        ApprovedJson.check(
                AboutReferral.class,
                new AboutReferral.ReferralMade(
                        "r-1", "case-1", "child-1", provider, service, "cw-19-01", "19", false, MONDAY),
                new AboutReferral.ReferralAccepted(
                        "r-1", "case-1", "child-1", provider, service, "cw-19-01", "19", MONDAY),
                new AboutReferral.ReferralRejected(
                        "r-1", "case-1", "child-1", provider, service, "cw-19-01", "19", "NO_CAPACITY", MONDAY),
                new AboutReferral.ReferralCompleted(
                        "r-1", "case-1", "child-1", provider, service, "cw-19-01", "19", MONDAY),
                new AboutReferral.ReferralRevoked(
                        "r-1", "case-1", "child-1", provider, service, "cw-19-01", "19", MONDAY),
                new AboutReferral.ReferralReceived(
                        "r-1", "case-1", "child-1", provider, service, "cw-19-01", "19", MONDAY),
                new AboutReferral.ReferralWaitListed(
                        "r-1", "case-1", "child-1", provider, service, "cw-19-01", "19", MONDAY),
                new AboutReferral.AppointmentProposed(
                        "r-1", "case-1", "child-1", provider, service, "cw-19-01", "19", MONDAY, MONDAY),
                new AboutReferral.AppointmentConfirmed(
                        "r-1", "case-1", "child-1", provider, service, "cw-19-01", "19", MONDAY, MONDAY),
                new AboutReferral.AnotherAppointmentAsked(
                        "r-1", "case-1", "child-1", provider, service, "cw-19-01", "19", MONDAY),
                new AboutReferral.ReferralStarted(
                        "r-1", "case-1", "child-1", provider, service, "cw-19-01", "19", MONDAY),
                new AboutReferral.QuestionAsked(
                        "r-1", "case-1", "child-1", provider, service, "cw-19-01", "19", "q-1", MONDAY),
                new AboutReferral.QuestionAnswered(
                        "r-1", "case-1", "child-1", provider, service, "cw-19-01", "19", "q-1", MONDAY),
                new AboutReferral.ReferralEscalated(
                        "r-1", "case-1", "child-1", provider, service, "cw-19-01", "19", "RECEIVED", MONDAY, MONDAY),
                new AboutReferral.ReferralExpired(
                        "r-1", "case-1", "child-1", provider, service, "cw-19-01", "19", MONDAY),
                new AboutReferral.ReferralConsentWithdrawn(
                        "r-1", "case-1", "child-1", provider, service, "cw-19-01", "19", MONDAY),
                new AboutReferral.DeletionConfirmed(
                        "r-1", "case-1", "child-1", provider, service, "cw-19-01", "19", MONDAY));
    }

    @Test
    void about_exchanges() {
        ApprovedJson.check(
                AboutExchange.class,
                new AboutExchange.MessageSent(
                        "exchange-1",
                        "message-1",
                        "partner-al",
                        "pseudonym-1",
                        "NOTIFICATION",
                        "IDENTIFICATION",
                        null,
                        new AboutExchange.MinimalDataSet(
                                "FEMALE",
                                "9-17",
                                Set.of("AL"),
                                "POSSIBLE_VICTIM_OF_TRAFFICKING",
                                "POLICE",
                                Set.of("FORCED_BEGGING"),
                                "XK",
                                Set.of("sq"),
                                false,
                                null,
                                "HIGH",
                                Set.of("SAFEHOUSE_SERVICE"),
                                "CONSENT",
                                LocalDate.of(2027, 2, 27)),
                        null,
                        MONDAY),
                new AboutExchange.Recalled(
                        "exchange-1",
                        "recall-1",
                        "partner-al",
                        "pseudonym-1",
                        List.of("message-1"),
                        "CONSENT_WITHDRAWN",
                        MONDAY),
                new AboutExchange.HandBackAnswered("exchange-1", "partner-al", "pseudonym-1", true, MONDAY),
                new AboutExchange.Moved(
                        "exchange-1",
                        "partner-al",
                        "case-1",
                        "child-1",
                        "19",
                        "cw-19-01",
                        "MESSAGE_SENT",
                        "NOTIFICATION",
                        "message-1",
                        MONDAY),
                new AboutExchange.Answered(
                        "exchange-1",
                        "partner-al",
                        "case-1",
                        "child-1",
                        "19",
                        "cw-19-01",
                        "ACCEPTED",
                        null,
                        null,
                        MONDAY));
    }

    @Test
    void about_questions() {
        ApprovedJson.check(
                AboutQuestion.class,
                new AboutQuestion.Asked("question-1", "partner-al", "IDENTIFICATION", 2, 1, MONDAY),
                new AboutQuestion.CandidateForwarded("question-1", 1, "partner-al", "case-1", "19", "cw-19-01", MONDAY),
                new AboutQuestion.CandidateAnswered("question-1", 1, "partner-al", "CONFIRMED", MONDAY));
    }

    @Test
    void about_deadlines() {
        ApprovedJson.check(
                AboutDeadline.class,
                new AboutDeadline.DeadlineSet(
                        "family-1/child-1/SCHOOL_ENROLMENT",
                        "SCHOOL_ENROLMENT",
                        "FAMILY",
                        "family-1",
                        "19",
                        "cw-19-01",
                        null,
                        MONDAY.plus(Duration.ofDays(30)),
                        "2026-1",
                        MONDAY),
                new AboutDeadline.DeadlineEnded("family-1/child-1/SCHOOL_ENROLMENT", "family-1", "MET", MONDAY));
    }

    @Test
    void about_returnees() {
        ApprovedJson.check(
                AboutReturnee.class,
                new AboutReturnee.ReturningFamilyRegistered(
                        "family-1",
                        "INVOLUNTARY_READMISSION",
                        "DE",
                        LocalDate.of(2026, 2, 27),
                        "19",
                        "cw-19-01",
                        List.of(new AboutReturnee.Member("child-1", "CHILD", Set.of("LANGUAGE_BARRIER"))),
                        MONDAY),
                new AboutReturnee.ChildrenNeedHelp(
                        "family-1",
                        "assessment-1",
                        "19",
                        "cw-19-01",
                        List.of(new AboutReturnee.ChildInNeed("child-1", Set.of("SCHOOL"), true, false)),
                        MONDAY),
                new AboutReturnee.UrgentArrival("arrival-1", Set.of("HEALTH"), "19", "PRISHTINA_AIRPORT", MONDAY),
                new AboutReturnee.PlanSubmitted(
                        "family-1", "plan-1", "19", "cw-19-01", "ro-19-01", Set.of("MUNICIPAL", "CENTRAL"), 3, MONDAY),
                new AboutReturnee.PlanDecided(
                        "family-1", "plan-1", "19", "cw-19-01", "ro-19-01", "MUNICIPAL", "DECIDED", 2, 1, MONDAY),
                new AboutReturnee.HandOverProposed("family-1", "hand-over-1", "19", "20", "MOVED", "ro-19-01", MONDAY),
                new AboutReturnee.FamilyHandedOver("family-1", "20", "ro-20-01", "19", "cw-19-01", "ro-19-01", MONDAY),
                new AboutReturnee.HandOverReturned(
                        "family-1", "hand-over-1", "20", "DOES_NOT_LIVE_HERE", "ro-19-01", MONDAY),
                new AboutReturnee.HandOverAskedFor(
                        "family-1", "hand-over-1", "19", "cw-19-01", "20", "LIVES_HERE", "ro-20-01", MONDAY),
                new AboutReturnee.HandOverGranted("family-1", "20", "ro-20-01", "19", "cw-19-01", "ro-19-01", MONDAY),
                new AboutReturnee.HandOverRefused(
                        "family-1", "hand-over-1", "19", "STILL_LIVES_HERE", "ro-20-01", MONDAY));
    }
}
