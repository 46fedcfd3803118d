package org.cpsn.referrals.referral;

import java.util.EnumSet;
import java.util.Set;

/** CPIMS+ referral status (ids in upper case) and what lies between them, those that wait for the provider first. */
public enum ReferralStatus {
    /** Sent, and nobody has seen it yet. */
    IN_PROGRESS,
    RECEIVED,
    ACCEPTED,
    APPOINTMENT_PROPOSED,
    APPOINTMENT,
    STARTED,
    /** Accepted, and there is no place yet. */
    WAITING_LIST,
    REJECTED,
    DONE,
    REVOKED,
    EXPIRED,
    CONSENT_WITHDRAWN,
    /** Not sent yet: the sender's own business. */
    DRAFT;

    static final Set<ReferralStatus> UNANSWERED = EnumSet.of(IN_PROGRESS, RECEIVED);
    /** In which a child takes one of the provider's places. */
    static final Set<ReferralStatus> TAKEN = EnumSet.of(ACCEPTED, APPOINTMENT_PROPOSED, APPOINTMENT, STARTED);

    /** True while the provider has to do with the child because of it. */
    boolean live() {
        return UNANSWERED.contains(this) || TAKEN.contains(this) || this == WAITING_LIST;
    }
}
