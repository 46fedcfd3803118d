package org.cpsn.cases.plan;

/** What became of an intervention. */
public enum Success {
    NOT_YET,
    PARTLY,
    ACHIEVED,
    NOT_ACHIEVED
}
