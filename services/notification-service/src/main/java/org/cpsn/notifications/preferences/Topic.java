package org.cpsn.notifications.preferences;

import org.cpsn.notifications.notice.SubjectType;

/** What people choose by: everything urgent together, whatever it is about, and the rest by what it is about. */
public enum Topic {
    URGENT,
    CASES,
    REFERRALS,
    FAMILIES,
    CROSS_BORDER;

    public static Topic of(boolean urgent, SubjectType about) {
        if (urgent) return URGENT;
        return switch (about) {
            case CASE, TRANSFER -> CASES;
            case REFERRAL -> REFERRALS;
            case FAMILY, ARRIVAL -> FAMILIES;
            case FEED, EXCHANGE, QUESTION -> CROSS_BORDER;
        };
    }
}
