package org.cpsn.platform.domain;

/** The domain's "no": an answer, not a failure. Carries no personal value, only the rule. */
public final class Rejected extends RuntimeException {
    private final transient Rule rule;

    Rejected(Rule rule) {
        super(rule.sentence(), null, false, false);
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
