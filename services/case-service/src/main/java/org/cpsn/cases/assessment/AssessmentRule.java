package org.cpsn.cases.assessment;

import org.cpsn.platform.domain.Rule;

/** Why an assessment says no. */
public enum AssessmentRule implements Rule {
    ASSESSMENT_EXISTS("There is no such assessment."),
    COMPLETED_IS_FINAL("A completed assessment does not change any more; the child is assessed anew."),
    DRAFT_IS_DISCARDED("This draft was discarded."),
    ASSESSMENT_WAITS(
            "This assessment does not wait for approval: it was decided about, or a later one has taken its place."),
    SAFETY_IS_ASSESSED("Every assessment looks at the child's safety."),
    EVERY_DOMAIN_IS_ASSESSED("A comprehensive assessment looks at every domain."),
    RISK_WITH_ITS_REASON("An assessment is completed with a risk level and its reason.");

    private final String sentence;

    AssessmentRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public boolean aboutExistence() {
        return this == ASSESSMENT_EXISTS;
    }
}
