package org.cpsn.notifications.notice;

/** What kind of thing a notice points to. */
public enum SubjectType {
    CASE,
    REFERRAL,
    FAMILY
}
