package org.cpsn.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.test.ApprovedJson;
import org.cpsn.referrals.caseowner.CaseOwnerEvent;
import org.cpsn.referrals.consent.ConsentEvent;
import org.cpsn.referrals.exchange.About;
import org.cpsn.referrals.exchange.Draft;
import org.cpsn.referrals.exchange.ExchangeEvent;
import org.cpsn.referrals.exchange.HandOverReason;
import org.cpsn.referrals.exchange.LegalBasis;
import org.cpsn.referrals.exchange.MinimalData;
import org.cpsn.referrals.exchange.RecallReason;
import org.cpsn.referrals.exchange.TrmPhase;
import org.cpsn.referrals.exchange.Urgency;
import org.cpsn.referrals.exchange.Verb;
import org.cpsn.referrals.providers.ServiceType;
import org.cpsn.referrals.referral.ConsentGiver;
import org.cpsn.referrals.referral.ReferralEvent;
import org.cpsn.referrals.referral.ReferralStatus;
import org.cpsn.referrals.referral.RejectionReason;
import org.cpsn.referrals.referral.Terms;
import org.junit.jupiter.api.Test;

class StoredEventsOfReferralsTest {
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00.123Z");

    @Test
    void what_happens_to_a_referral_is_stored_as_approved() {
        var terms = new Terms("c1", "p1", "provider-shelter-19", ServiceType.SAFEHOUSE_SERVICE, "cw-19-01", "19");
        var sealed = new Personal<String>("p1", "c2VhbGVk");
        ApprovedJson.check(
                ReferralEvent.class,
                new ReferralEvent.Made("r1", terms, sealed, ConsentGiver.CAREGIVER, null, "k1", AT, AT),
                new ReferralEvent.Made("r1", terms, null, null, sealed, null, AT, AT),
                new ReferralEvent.Accepted("r1", terms, AT, AT),
                new ReferralEvent.Rejected("r1", terms, RejectionReason.NO_CAPACITY, sealed, AT),
                new ReferralEvent.Completed("r1", terms, sealed, sealed, AT),
                new ReferralEvent.SenderChanged("r1", terms, AT),
                new ReferralEvent.Revoked("r1", terms, sealed, AT),
                new ReferralEvent.Drafted("r1", terms, sealed, AT),
                new ReferralEvent.DraftChanged("r1", terms, sealed, AT),
                new ReferralEvent.Discarded("r1", terms, AT),
                new ReferralEvent.Received("r1", terms, AT, AT),
                new ReferralEvent.WaitListed("r1", terms, AT, AT),
                new ReferralEvent.AppointmentProposed("r1", terms, AT, sealed, AT, AT),
                new ReferralEvent.AppointmentConfirmed("r1", terms, AT, AT, AT),
                new ReferralEvent.AnotherAppointmentAsked("r1", terms, sealed, AT, AT),
                new ReferralEvent.Started("r1", terms, AT, AT),
                new ReferralEvent.QuestionAsked("r1", terms, "q1", sealed, AT),
                new ReferralEvent.QuestionAnswered("r1", terms, "q1", sealed, AT),
                new ReferralEvent.Escalated("r1", terms, ReferralStatus.IN_PROGRESS, AT, AT, AT),
                new ReferralEvent.Expired("r1", terms, AT),
                new ReferralEvent.ConsentWithdrawn("r1", terms, "k1", AT),
                new ReferralEvent.DeletionConfirmed("r1", terms, AT));
    }

    @Test
    void what_becomes_known_of_whose_a_case_is_is_stored_as_approved() {
        ApprovedJson.check(
                CaseOwnerEvent.class,
                new CaseOwnerEvent.ReferralNoted("c1", "r1", AT),
                new CaseOwnerEvent.OwnerNoted("c1", "p1", "cw-20-01", "20", Set.of("r1", "r2"), Set.of("x1"), AT),
                new CaseOwnerEvent.ExchangeNoted("c1", "x1", AT),
                new CaseOwnerEvent.ConsentEnded("c1", "k1", Set.of("x1"), AT));
    }

    @Test
    void what_is_heard_of_consents_is_stored_as_approved() {
        var until = LocalDate.of(2026, 12, 31);
        ApprovedJson.check(
                ConsentEvent.class,
                new ConsentEvent.Noted(
                        "c1",
                        "k1",
                        false,
                        "SERVICES",
                        "OTHER_ORGANIZATIONS",
                        "provider-health-19",
                        Set.of("MEDICAL"),
                        until,
                        AT),
                new ConsentEvent.Narrowed("c1", "k1", Set.of("MEDICAL"), until, Set.of("r1"), AT),
                new ConsentEvent.Ended("c1", "k1", Set.of("r1", "r2"), AT),
                new ConsentEvent.ReliedOn("c1", "k1", "r1", AT));
    }

    @Test
    void what_happens_in_an_exchange_is_stored_as_approved() {
        var about = new About("c1", "p1", "partner-al", "cw-19-01", "19");
        var sealed = new Personal<String>("p1", "c2VhbGVk");
        var child = new MinimalData(
                MinimalData.Sex.FEMALE,
                MinimalData.AgeBand.AGE_9_17,
                Set.of("AL"),
                MinimalData.TraffickingStatus.POSSIBLE_VICTIM_OF_TRAFFICKING,
                MinimalData.DecidedBy.POLICE,
                Set.of(MinimalData.Exploitation.FORCED_BEGGING),
                "XK",
                Set.of("sq"),
                false,
                null,
                Urgency.HIGH,
                Set.of(ServiceType.SAFEHOUSE_SERVICE),
                LegalBasis.CONSENT,
                LocalDate.of(2026, 12, 31));
        var draft = new Draft(
                Verb.NOTIFICATION, TrmPhase.IDENTIFICATION, null, child, "k1", sealed, LegalBasis.VITAL_INTERESTS);
        ApprovedJson.check(
                ExchangeEvent.class,
                new ExchangeEvent.Begun("x1", about, AT),
                new ExchangeEvent.Drafted("x1", about, "m1", draft, "cw-19-01", AT, "2026-1", AT),
                new ExchangeEvent.Revised("x1", about, "m1", draft, "sv-19-01", AT, "2026-1", AT),
                new ExchangeEvent.TakenBack("x1", about, "m1", AT),
                new ExchangeEvent.Submitted("x1", about, "m1", Verb.NOTIFICATION, "li-xk-01", AT, "2026-1", AT),
                new ExchangeEvent.SentBack("x1", about, "m1", Verb.NOTIFICATION, sealed, "co-xk-01", AT, "2026-1", AT),
                new ExchangeEvent.Approved("x1", about, "m1", Verb.NOTIFICATION, "co-xk-01", AT),
                new ExchangeEvent.Told(
                        "x1",
                        about,
                        "m1",
                        Verb.NOTIFICATION,
                        TrmPhase.IDENTIFICATION,
                        null,
                        child,
                        "c2VhbGVk",
                        AT,
                        "2026-1",
                        AT),
                new ExchangeEvent.HandOverAnswered("x1", about, "m2", false, HandOverReason.NO_CAPACITY, sealed, AT),
                new ExchangeEvent.HandBackProposed(
                        "x1", about, "h1", HandOverReason.CHILD_RETURNED, sealed, AT, "2026-1", AT),
                new ExchangeEvent.HandBackAnswered("x1", about, "h1", true, AT),
                new ExchangeEvent.HandBackAnswerTold("x1", about, "h1", true, AT),
                new ExchangeEvent.PartnerSaid(
                        "x1", about, "m3", Verb.INFORMATION_REPLY, "m1", sealed, null, "2026-1", AT),
                new ExchangeEvent.GroundLost("x1", about, "k1", AT),
                new ExchangeEvent.Withdrawn("x1", about, RecallReason.NOT_SAFE, "li-xk-01", AT),
                new ExchangeEvent.Recalled(
                        "x1", about, "r1", List.of("m1"), RecallReason.CONSENT_WITHDRAWN, AT, "2026-1", AT),
                new ExchangeEvent.DeletionConfirmed("x1", about, "r1", AT),
                new ExchangeEvent.CaseworkerChanged("x1", about, AT));
    }
}
