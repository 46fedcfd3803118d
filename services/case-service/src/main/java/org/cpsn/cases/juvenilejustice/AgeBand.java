package org.cpsn.cases.juvenilejustice;

/** How old a child was when it did what it is said to have done. From which age on a band begins is configuration. */
public enum AgeBand {
    /** Below the age of criminal responsibility: the Centre for Social Work helps, no court does anything. */
    BELOW_RESPONSIBILITY,
    YOUNGER_JUVENILE,
    OLDER_JUVENILE,
    YOUNG_ADULT,
    ADULT
}
