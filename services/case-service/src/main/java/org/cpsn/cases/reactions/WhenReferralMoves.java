package org.cpsn.cases.reactions;

import java.util.List;
import org.cpsn.cases.casefile.CaseCommand;
import org.cpsn.cases.casefile.ReferralStatus;
import org.cpsn.events.AboutReferral;
import org.cpsn.platform.kafka.Reaction;
import org.cpsn.platform.security.Caseworker;
import org.springframework.stereotype.Component;

/** What becomes of a referral stands in the timeline of its case. */
@Component
class WhenReferralMoves implements Reaction<AboutReferral> {
    private static final Caseworker SELF = Caseworker.system("case-service");

    @Override
    public Class<AboutReferral> to() {
        return AboutReferral.class;
    }

    @Override
    public List<CaseCommand> on(AboutReferral e, String eventId) {
        return List.of(new CaseCommand.NoteReferral(
                e.caseId(),
                e.childId(),
                e.municipality(),
                e.referralId(),
                e.providerId(),
                e.serviceType(),
                statusAfter(e),
                SELF,
                e.occurredAt()));
    }

    private static ReferralStatus statusAfter(AboutReferral event) {
        return switch (event) {
            case AboutReferral.ReferralMade _ -> ReferralStatus.IN_PROGRESS;
            case AboutReferral.ReferralAccepted _ -> ReferralStatus.ACCEPTED;
            case AboutReferral.ReferralRejected _ -> ReferralStatus.REJECTED;
            case AboutReferral.ReferralCompleted _ -> ReferralStatus.DONE;
            case AboutReferral.ReferralRevoked _ -> ReferralStatus.REVOKED;
        };
    }
}
