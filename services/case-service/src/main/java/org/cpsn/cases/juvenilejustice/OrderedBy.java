package org.cpsn.cases.juvenilejustice;

/** Who ordered a measure. */
public enum OrderedBy {
    CENTRE_FOR_SOCIAL_WORK,
    POLICE_WITH_PROSECUTORS_PERMISSION,
    PROSECUTOR,
    COURT
}
