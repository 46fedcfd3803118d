package org.cpsn.referrals;

import java.time.Instant;
import java.util.Set;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.test.ApprovedJson;
import org.cpsn.referrals.caseowner.CaseOwnerEvent;
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
                new ReferralEvent.Made("r1", terms, sealed, ConsentGiver.CAREGIVER, null, AT),
                new ReferralEvent.Made("r1", terms, null, null, sealed, AT),
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
}
