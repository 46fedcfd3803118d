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
    SENDER_REVOKES(
            "Only who made the referral or a supervisor of that municipality sends it, takes it back or answers for"
                    + " it."),
    CASE_DECIDES_WHO_SENDS("This follows from the case, its consents or the time that passes; nobody asks for it."),
    ONLY_IN_PROGRESS_IS_ANSWERED("Only a referral that still waits for an answer is accepted or rejected."),
    ONLY_ACCEPTED_IS_COMPLETED("Only an accepted referral is completed."),
    ONLY_A_DRAFT_IS_SENT("This was sent already."),
    NOT_SENT_YET("This is a draft; nothing can be done with it before it is sent."),
    ONLY_ACCEPTED_HAS_AN_APPOINTMENT("An appointment is proposed for a referral that is accepted."),
    APPOINTMENT_LIES_AHEAD("An appointment lies ahead."),
    AN_APPOINTMENT_IS_PROPOSED("There is no proposed appointment to answer."),
    ONLY_ACCEPTED_IS_STARTED("A service starts once the referral is accepted and has not started yet."),
    QUESTION_WAITS("There is no such question, or it is answered."),
    ONLY_A_LIVE_ONE_IS_DISCUSSED("Questions are asked and answered while the referral is under way."),
    EXPIRED_IS_OVER("Nobody answered in time: the referral has expired."),
    CONSENT_IS_GONE("The consent this rested on was withdrawn; nothing more is done with it."),
    NOTHING_TO_DELETE("Only what a withdrawn consent had allowed is confirmed as deleted."),
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
