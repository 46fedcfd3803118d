package org.cpsn.cases.exchangenote;

import org.cpsn.platform.domain.Rule;

/** Why a case does not note what an exchange tells it. */
public enum ExchangeNoteRule implements Rule {
    THE_EXCHANGE_TELLS("What happened across the border is noted by the system itself.");

    private final String sentence;

    ExchangeNoteRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public boolean aboutPermission() {
        return this == THE_EXCHANGE_TELLS;
    }
}
