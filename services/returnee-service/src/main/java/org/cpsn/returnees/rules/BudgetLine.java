package org.cpsn.returnees.rules;

/** What an assistance is paid from. */
public enum BudgetLine {
    REINTEGRATION_FUND,
    MUNICIPAL_BUDGET,
    EDUCATION_BUDGET,
    EMPLOYMENT_BUDGET,
    HEALTH_BUDGET,
    COMMUNITIES_AND_RETURN,
    DONOR
}
