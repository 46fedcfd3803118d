package org.cpsn.platform.axon;

import org.cpsn.platform.domain.Rule;

/** What holds for every command, whatever it asks. */
public enum CommandRule implements Rule {
    KEY_USED_FOR_SOMETHING_ELSE("This request id was already used for a different request."),
    REFUSED_BEFORE("This request was refused before and is not tried again.");

    private final String sentence;

    CommandRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
