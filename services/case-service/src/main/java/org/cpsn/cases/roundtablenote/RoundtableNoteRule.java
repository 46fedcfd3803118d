package org.cpsn.cases.roundtablenote;

import org.cpsn.platform.domain.Rule;

/** Why a case does not note what a roundtable tells it. */
public enum RoundtableNoteRule implements Rule {
    THE_ROUNDTABLE_TELLS("What happened at a roundtable is noted by the system itself."),
    CONVENED_FIRST("A case hears first that a roundtable is convened, then what happened at it.");

    private final String sentence;

    RoundtableNoteRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public boolean aboutPermission() {
        return this == THE_ROUNDTABLE_TELLS;
    }
}
