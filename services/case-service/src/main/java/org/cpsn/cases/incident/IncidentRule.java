package org.cpsn.cases.incident;

import org.cpsn.platform.domain.Rule;

/** Why an incident is not recorded. */
public enum IncidentRule implements Rule {
    INCIDENT_HAS_HAPPENED("An incident happened on the day it became known, or before.");

    private final String sentence;

    IncidentRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
