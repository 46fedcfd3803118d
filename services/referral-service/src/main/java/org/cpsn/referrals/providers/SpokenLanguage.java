package org.cpsn.referrals.providers;

/** Languages spoken, by ISO 639-2, as persons have them. */
public enum SpokenLanguage {
    SQI,
    SRP,
    BOS,
    TUR,
    ROM,
    ENG,
    DEU,
    OTHER
}
