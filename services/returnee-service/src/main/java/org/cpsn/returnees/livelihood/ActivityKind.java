package org.cpsn.returnees.livelihood;

/** What a family earns its living with. */
public enum ActivityKind {
    AGRICULTURE,
    LIVESTOCK,
    BEEKEEPING,
    CRAFTS,
    TAILORING,
    HAIRDRESSING,
    FOOD_PREPARATION,
    TRADE,
    REPAIRS,
    CONSTRUCTION,
    TRANSPORT,
    OTHER
}
