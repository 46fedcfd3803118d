package org.cpsn.deadlines;

/** What has to be done in a case by a certain moment. */
public enum Stage {
    /** Somebody has been there: a follow-up done or an assessment completed. */
    FIRST_RESPONSE,
    COMPREHENSIVE_ASSESSMENT,
    /** A plan approved, counted from the comprehensive assessment. */
    CASE_PLAN,
    /** The child seen, counted from when it was last seen. */
    VISIT,
    /** The plan looked at again: another one approved, a comprehensive assessment, a roundtable's decision. */
    REVIEW,
    /** The child looked after once more, counted from the closure. */
    POST_CLOSURE,
    /** A measure for a child in conflict with the law ended, by the day it was ordered for. */
    JUVENILE_MEASURE;

    /** Has a time limit by risk level; the others bring their own day along. */
    boolean isByRisk() {
        return this != JUVENILE_MEASURE;
    }
}
