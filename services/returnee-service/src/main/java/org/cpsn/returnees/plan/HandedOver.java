package org.cpsn.returnees.plan;

/** How an assistance reaches the family. */
public enum HandedOver {
    CASH,
    BANK,
    VOUCHER,
    IN_KIND
}
