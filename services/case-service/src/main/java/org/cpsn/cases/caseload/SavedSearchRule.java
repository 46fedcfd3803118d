package org.cpsn.cases.caseload;

import org.cpsn.platform.domain.Rule;

/** Why a search is not kept. */
enum SavedSearchRule implements Rule {
    NAME_IS_TAKEN("You keep another search under this name."),
    SEARCHES_HAVE_AN_END("You keep as many searches as fit on the page: remove one first.");

    private final String sentence;

    SavedSearchRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
