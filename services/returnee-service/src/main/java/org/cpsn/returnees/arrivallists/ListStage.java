package org.cpsn.returnees.arrivallists;

/** How far a readmission list is. */
public enum ListStage {
    RECEIVED,
    COMES_IN,
    IMPORTED,
    DISCARDED
}
