package org.cpsn.web.services;

/** The four services behind this front-end. */
public enum Service {
    CASES,
    REFERRALS,
    RETURNEES,
    NOTIFICATIONS
}
