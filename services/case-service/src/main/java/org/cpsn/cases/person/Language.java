package org.cpsn.cases.person;

/** Languages spoken, by ISO 639-2; Gorani has no code of its own. */
public enum Language {
    SQI,
    SRP,
    BOS,
    TUR,
    ROM,
    ENG,
    DEU,
    OTHER
}
