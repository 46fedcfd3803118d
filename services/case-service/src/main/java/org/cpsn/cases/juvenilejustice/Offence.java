package org.cpsn.cases.juvenilejustice;

/** What kind of act it is said to be. A local list; the article of the criminal code belongs into the account. */
public enum Offence {
    THEFT,
    ROBBERY,
    BODILY_INJURY,
    DAMAGE_TO_PROPERTY,
    DRUGS,
    WEAPONS,
    SEXUAL_OFFENCE,
    TRAFFIC,
    PUBLIC_ORDER,
    ONLINE,
    OTHER
}
