package org.cpsn.cases.roundtable;

/**
 * What a roundtable decides about a case (CPIMS+ case conference). It advises: closing and transferring stay with the
 * guardianship authority.
 */
public enum Recommendation {
    CASE_REMAINS_OPEN,
    CASE_CLOSED,
    CASE_TRANSFERRED,
    OTHER
}
