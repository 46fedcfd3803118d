package org.cpsn.notifications.notice;

import org.cpsn.platform.domain.Rule;

/** Why a notice says no. */
public enum NoticeRule implements Rule {
    NOTICE_EXISTS("There is no such notice."),
    NOT_YOUR_NOTICE("A notice is read by those it is addressed to.");

    private final String sentence;

    NoticeRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public boolean aboutExistence() {
        return this == NOTICE_EXISTS;
    }

    @Override
    public boolean aboutPermission() {
        return this == NOT_YOUR_NOTICE;
    }
}
