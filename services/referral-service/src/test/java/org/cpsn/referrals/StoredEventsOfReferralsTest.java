package org.cpsn.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.test.ApprovedJson;
import org.cpsn.referrals.caseowner.CaseOwnerEvent;
import org.cpsn.referrals.consent.ConsentEvent;
import org.cpsn.referrals.providers.ServiceType;
import org.cpsn.referrals.referral.ConsentGiver;
import org.cpsn.referrals.referral.ReferralEvent;
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
                new ReferralEvent.Made("r1", terms, sealed, ConsentGiver.CAREGIVER, null, "k1", AT),
                new ReferralEvent.Made("r1", terms, null, null, sealed, null, AT),
                new ReferralEvent.Accepted("r1", terms, AT),
                new ReferralEvent.Rejected("r1", terms, RejectionReason.NO_CAPACITY, sealed, AT),
                new ReferralEvent.Completed("r1", terms, sealed, AT),
                new ReferralEvent.SenderChanged("r1", terms, AT),
                new ReferralEvent.Revoked("r1", terms, sealed, AT));
    }

    @Test
    void what_becomes_known_of_whose_a_case_is_is_stored_as_approved() {
        ApprovedJson.check(
                CaseOwnerEvent.class,
                new CaseOwnerEvent.ReferralNoted("c1", "r1", AT),
                new CaseOwnerEvent.OwnerNoted("c1", "cw-20-01", "20", Set.of("r1", "r2"), AT));
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
                new ConsentEvent.Narrowed("c1", "k1", Set.of("MEDICAL"), until, AT),
                new ConsentEvent.Ended("c1", "k1", AT));
    }
}
