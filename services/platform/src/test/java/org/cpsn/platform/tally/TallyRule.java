package org.cpsn.platform.tally;

import org.cpsn.platform.domain.Rule;

public enum TallyRule implements Rule {
    CLOSED_COUNTS_NO_MORE;

    @Override
    public String sentence() {
        return "This tally is closed.";
    }
}
