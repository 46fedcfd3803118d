package org.cpsn.cases.trafficking;

/** How it was done, in the words of the Palermo Protocol. Never needed where the victim is a child. */
public enum TraffickingMeans {
    THREAT_OR_FORCE,
    ABDUCTION,
    FRAUD,
    DECEPTION,
    ABUSE_OF_POWER,
    ABUSE_OF_A_POSITION_OF_VULNERABILITY,
    PAYMENT_TO_WHO_CONTROLS_THE_CHILD
}
