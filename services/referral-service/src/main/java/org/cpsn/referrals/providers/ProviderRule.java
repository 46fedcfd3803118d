package org.cpsn.referrals.providers;

import org.cpsn.platform.domain.Rule;

/** Why the directory says no. */
enum ProviderRule implements Rule {
    PROVIDER_ID_IS_FREE("There is an entry with this id already."),
    SERVES_WHERE_IT_IS("An organisation serves at least the municipality it is in.");

    private final String sentence;

    ProviderRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
