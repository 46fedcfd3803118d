package org.cpsn.returnees.rules;

/** What a kind of assistance is for. */
public enum AssistanceGroup {
    IMMEDIATE,
    /** Always a child's. */
    EDUCATION,
    ECONOMIC,
    HOUSING,
    PSYCHOSOCIAL
}
