package org.cpsn.notifications.notice;

/** What a notice tells. */
public enum NoticeKind {
    /** The risk to a child was found to be high. */
    HIGH_RISK,
    /** A service provider is asked to help a child. */
    NEW_REFERRAL,
    /** A referral was accepted, rejected, completed or revoked, or an appointment was; the facts say which. */
    REFERRAL_ANSWERED,
    /** The provider asks something about a referral, or has its answer; the facts say which. */
    REFERRAL_QUESTION,
    /** Nobody does what is due for a referral; the facts say what it waits for. */
    REFERRAL_SILENT,
    /** The consent a referral rested on was withdrawn, or what had been told is deleted; the facts say which. */
    REFERRAL_CONSENT_WITHDRAWN,
    /** A family came back and a child in it has needs. */
    RETURNEE_CHILD,
    /** A family's reintegration plan waits for a commission. */
    PLAN_TO_DECIDE,
    /** A commission has decided on a reintegration plan, or sent it back; the facts say which. */
    PLAN_DECIDED,
    /** Somebody arrives and something cannot wait; the facts say what. */
    URGENT_ARRIVAL,
    /** A municipality is asked to take a family over. */
    FAMILY_TO_TAKE_OVER,
    /** Another municipality is responsible for a family now. */
    FAMILY_HANDED_OVER,
    /** The municipality that was asked does not take a family over. */
    FAMILY_GIVEN_BACK,
    /** Another municipality asks for a family. */
    FAMILY_ASKED_FOR,
    /** A family that one's own municipality asked for comes to it. */
    FAMILY_GRANTED,
    /** A family that one's own municipality asked for stays where it is. */
    FAMILY_KEPT,
    /** A colleague let somebody into a case. */
    CASE_SHARED,
    /** Somebody let themselves into a case that is none of theirs. */
    GLASS_BROKEN,
    /** A child may be, is or is not a victim of trafficking; the facts say which. */
    TRAFFICKING_STATUS,
    /** A colleague shall take a case over. */
    HAND_OVER_PROPOSED,
    /** A case shall go to another municipality; a supervisor of this one decides. */
    TRANSFER_TO_APPROVE,
    /** Another municipality wants to give a case to this one. */
    TRANSFER_TO_ACCEPT,
    /** A case has another caseworker, and maybe another Centre. */
    CASE_CHANGED_HANDS,
    /** A hand-over or transfer ended and the case stayed where it was; the facts say how. */
    TRANSFER_ENDED,
    /** Somebody acts without consent; a supervisor reviews it. */
    CONSENT_OVERRIDDEN,
    /** A partner has not confirmed for long what it was told. */
    FEED_NOT_CONFIRMED,
    /** A partner has not confirmed for long that something was taken back. */
    RECALL_NOT_CONFIRMED,
    /** A partner says it holds something else than what it was told. */
    FEED_DIFFERS,
    /** A message about a child waits for a coordinator before it may leave the country. */
    EXCHANGE_TO_APPROVE,
    /** A message about a child was sent back and is to be revised. */
    EXCHANGE_SENT_BACK,
    /** A partner across the border has answered or said something; the facts say what. */
    EXCHANGE_ANSWERED,
    /** What a partner was told has lost its ground or was withdrawn; it must delete it. */
    EXCHANGE_RECALLED,
    /** A partner across the border asks for a child, and one here is like it. */
    PARTNER_ASKS,
    /** Whether a partner means this child is said by who knows it. */
    IS_THIS_THE_CHILD,
    /** Who knows the child has said whether it is the one; the facts say what. */
    CHILD_RECOGNISED,
    // deadlines
    /** Something must be done soon; the facts say what and by when. */
    DEADLINE_APPROACHING,
    /** The moment has passed and it is not done. */
    DEADLINE_MISSED,
    /** It passed a while ago and still nobody has done it. */
    DEADLINE_ESCALATED
}
