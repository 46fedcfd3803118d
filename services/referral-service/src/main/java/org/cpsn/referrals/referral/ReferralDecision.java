package org.cpsn.referrals.referral;

import static org.cpsn.platform.security.Role.PROVIDER;
import static org.cpsn.platform.security.Role.SUPERVISOR;
import static org.cpsn.platform.security.Role.SYSTEM;
import static org.cpsn.referrals.referral.ReferralRule.CASE_DECIDES_WHO_SENDS;
import static org.cpsn.referrals.referral.ReferralRule.CONSENT_COVERS_THE_REFERRAL;
import static org.cpsn.referrals.referral.ReferralRule.CONSENT_OR_OVERRIDE;
import static org.cpsn.referrals.referral.ReferralRule.MADE_BY_A_CENTRE;
import static org.cpsn.referrals.referral.ReferralRule.NOT_BEFORE_IT_WAS_MADE;
import static org.cpsn.referrals.referral.ReferralRule.ONLY_ACCEPTED_IS_COMPLETED;
import static org.cpsn.referrals.referral.ReferralRule.ONLY_A_LIVE_ONE_IS_REVOKED;
import static org.cpsn.referrals.referral.ReferralRule.ONLY_IN_PROGRESS_IS_ANSWERED;
import static org.cpsn.referrals.referral.ReferralRule.OWN_ORGANISATION;
import static org.cpsn.referrals.referral.ReferralRule.PROVIDER_OFFERS_THE_SERVICE;
import static org.cpsn.referrals.referral.ReferralRule.REFERRAL_EXISTS;
import static org.cpsn.referrals.referral.ReferralRule.REVOKED_IS_OVER;
import static org.cpsn.referrals.referral.ReferralRule.SENDER_REVOKES;

import java.util.List;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.referrals.referral.Referral.Absent;
import org.cpsn.referrals.referral.Referral.InProgress;
import org.cpsn.referrals.referral.Referral.Live;
import org.cpsn.referrals.referral.Referral.Made;
import org.cpsn.referrals.referral.ReferralCommand.Accept;
import org.cpsn.referrals.referral.ReferralCommand.Complete;
import org.cpsn.referrals.referral.ReferralCommand.Make;
import org.cpsn.referrals.referral.ReferralCommand.OfTheProvider;
import org.cpsn.referrals.referral.ReferralCommand.Reject;
import org.cpsn.referrals.referral.ReferralCommand.Revoke;

/** Every rule of the referral: first whose business it is, then whether it may happen now. */
final class ReferralDecision {
    private record Asked(Made state, ReferralCommand command) {}

    private ReferralDecision() {}

    static List<ReferralEvent> decide(Referral state, ReferralCommand command) {
        return switch (state) {
            case Absent _ when command instanceof Make make -> make(make);
            case Absent _ -> throw REFERRAL_EXISTS.broken();
            case Made made -> {
                whoseBusinessItIs(made.terms(), command);
                yield goOn(made, command);
            }
        };
    }

    private static List<ReferralEvent> make(Make c) {
        if (c.by().municipality() == null) throw MADE_BY_A_CENTRE.broken();
        if ((c.consentId() == null) == (c.overrideReason() == null)) throw CONSENT_OR_OVERRIDE.broken();
        if (!c.offered().contains(c.serviceType())) throw PROVIDER_OFFERS_THE_SERVICE.broken();
        if (c.consentId() != null
                && !c.consents()
                        .covers(c.consentId(), c.providerId(), AllowedBy.consentTo(c.serviceType()), c.occurredAt()))
            throw CONSENT_COVERS_THE_REFERRAL.broken();
        var terms =
                new Terms(c.caseId(), c.childId(), c.providerId(), c.serviceType(), c.by().id(), c.by().municipality());
        return List.of(new ReferralEvent.Made(
                c.referralId(), terms, c.need(), null, c.overrideReason(), c.consentId(), c.occurredAt()));
    }

    private static void whoseBusinessItIs(Terms terms, ReferralCommand command) {
        switch (command) {
            case Make _ -> {}
            case ReferralCommand.ChangeSender c -> {
                if (!c.by().is(SYSTEM)) throw CASE_DECIDES_WHO_SENDS.broken();
            }
            case OfTheProvider c -> {
                if (!c.by().is(PROVIDER) || !c.by().organisation().equals(terms.providerId()))
                    throw OWN_ORGANISATION.broken();
            }
            case Revoke c -> {
                if (!c.by().id().equals(terms.referredBy()) && !supervises(c.by(), terms))
                    throw SENDER_REVOKES.broken();
            }
        }
    }

    private static boolean supervises(Caseworker by, Terms terms) {
        return by.is(SUPERVISOR) && by.mayActIn(terms.municipality());
    }

    private static List<ReferralEvent> goOn(Made state, ReferralCommand command) {
        return switch (new Asked(state, command)) {
            case Asked(Made _, Make _) -> List.of();
            case Asked(Made made, ReferralCommand.ChangeSender c) -> changeSender(made, c);
            case Asked(Referral.Revoked _, ReferralCommand _) -> throw REVOKED_IS_OVER.broken();
            case Asked(InProgress made, Accept c) -> {
                notBeforeItWasMade(made, c);
                yield List.of(new ReferralEvent.Accepted(c.referralId(), made.terms(), c.occurredAt()));
            }
            case Asked(Referral.Accepted _, Accept _) -> List.of();
            case Asked(InProgress made, Reject c) -> {
                notBeforeItWasMade(made, c);
                yield List.of(
                        new ReferralEvent.Rejected(c.referralId(), made.terms(), c.reason(), c.note(), c.occurredAt()));
            }
            case Asked(Made _, Accept _) -> throw ONLY_IN_PROGRESS_IS_ANSWERED.broken();
            case Asked(Made _, Reject _) -> throw ONLY_IN_PROGRESS_IS_ANSWERED.broken();
            case Asked(Referral.Accepted made, Complete c) -> {
                notBeforeItWasMade(made, c);
                yield List.of(new ReferralEvent.Completed(c.referralId(), made.terms(), c.outcome(), c.occurredAt()));
            }
            case Asked(Made _, Complete _) -> throw ONLY_ACCEPTED_IS_COMPLETED.broken();
            case Asked(Live made, Revoke c) -> {
                notBeforeItWasMade(made, c);
                yield List.of(new ReferralEvent.Revoked(c.referralId(), made.terms(), c.reason(), c.occurredAt()));
            }
            case Asked(Made _, Revoke _) -> throw ONLY_A_LIVE_ONE_IS_REVOKED.broken();
        };
    }

    /** Also of one that is over: what it says belongs to the case. */
    private static List<ReferralEvent> changeSender(Made made, ReferralCommand.ChangeSender c) {
        var terms = made.terms().sentBy(c.caseworker(), c.municipality());
        return terms.equals(made.terms())
                ? List.of()
                : List.of(new ReferralEvent.SenderChanged(c.referralId(), terms, c.occurredAt()));
    }

    private static void notBeforeItWasMade(Made made, ReferralCommand c) {
        if (c.occurredAt().isBefore(made.madeAt())) throw NOT_BEFORE_IT_WAS_MADE.broken();
    }
}
