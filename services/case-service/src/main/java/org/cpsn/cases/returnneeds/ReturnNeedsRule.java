package org.cpsn.cases.returnneeds;

import org.cpsn.platform.domain.Rule;

/** Why the needs of a returned child are not noted. */
public enum ReturnNeedsRule implements Rule {
    RETURNEES_SAY_SO("What a returned child needs is noted because those who work with its family say so.");

    private final String sentence;

    ReturnNeedsRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public boolean aboutPermission() {
        return true;
    }
}
