package org.cpsn.platform.domain;

import java.util.List;

/** The domain's "no": an answer, not a failure. Carries no personal value, only the rule. */
public final class Rejected extends RuntimeException {
    private final transient Rule rule;
    private final transient List<String> about;

    Rejected(Rule rule, List<String> about) {
        super(rule.sentence(), null, false, false);
        this.rule = rule;
        this.about = List.copyOf(about);
    }

    /** The ids of those because of whom the rule says no; mostly none. */
    public List<String> about() {
        return about;
    }

    public Rule rule() {
        return rule;
    }
}
