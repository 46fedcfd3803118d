package org.cpsn.cases.trafficking;

/** What was done with the child, in the words of the Palermo Protocol. */
public enum TraffickingAct {
    RECRUITMENT,
    TRANSPORTATION,
    TRANSFER,
    HARBOURING,
    RECEIPT
}
