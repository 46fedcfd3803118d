package org.cpsn.referrals.referral;

import org.cpsn.platform.domain.Rule;

/** Why a referral says no. */
public enum ReferralRule implements Rule {
    REFERRAL_EXISTS("There is no such referral."),
    MADE_BY_A_CENTRE("A referral is made by a Centre for Social Work of a municipality."),
    CONSENT_OR_OVERRIDE(
            "A referral rests on a consent of the case's ledger or on a reason for going without it, and not both."),
    CONSENT_COVERS_THE_REFERRAL(
            "The consent that is named is not in force, or does not cover this service or this provider."),
    PROVIDER_OFFERS_THE_SERVICE("This provider does not offer this service."),
    OWN_ORGANISATION("Only the provider the child was referred to answers and completes the referral."),
    SENDER_REVOKES("Only who made the referral or a supervisor of that municipality takes it back."),
    CASE_DECIDES_WHO_SENDS("Who answers for a referral changes with its case only."),
    ONLY_IN_PROGRESS_IS_ANSWERED("Only a referral that still waits for an answer is accepted or rejected."),
    ONLY_ACCEPTED_IS_COMPLETED("Only an accepted referral is completed."),
    ONLY_A_LIVE_ONE_IS_REVOKED("A referral that was rejected or is completed cannot be taken back."),
    REVOKED_IS_OVER("The referral was taken back."),
    NOT_BEFORE_IT_WAS_MADE("Nothing happens to a referral before it was made.");

    private final String sentence;

    ReferralRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public boolean aboutExistence() {
        return this == REFERRAL_EXISTS;
    }

    @Override
    public boolean aboutPermission() {
        return this == MADE_BY_A_CENTRE
                || this == OWN_ORGANISATION
                || this == SENDER_REVOKES
                || this == CASE_DECIDES_WHO_SENDS;
    }
}
