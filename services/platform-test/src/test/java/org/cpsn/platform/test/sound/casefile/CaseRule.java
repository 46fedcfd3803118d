package org.cpsn.platform.test.sound.casefile;

import org.cpsn.platform.domain.Rule;

public enum CaseRule implements Rule {
    CASE_EXISTS("There is no such case.");

    private final String sentence;

    CaseRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
