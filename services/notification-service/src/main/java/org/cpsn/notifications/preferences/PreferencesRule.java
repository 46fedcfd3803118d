package org.cpsn.notifications.preferences;

import org.cpsn.platform.domain.Rule;

/** Why a choice of how to be told is refused. */
public enum PreferencesRule implements Rule {
    HIGH_RISK_REACHES_YOU("What is urgent cannot be switched off on every way that leads to you."),
    PREFERENCES_CHANGED_MEANWHILE("Your choice was changed meanwhile, in another window.");

    private final String sentence;

    PreferencesRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
