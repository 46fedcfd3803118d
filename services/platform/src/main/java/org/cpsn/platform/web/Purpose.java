package org.cpsn.platform.web;

/** Why a record is looked at, as the asker says in the header {@code X-Purpose}. */
public enum Purpose {
    CASE_WORK,
    SEARCH,
    REVIEW,
    AUDIT
}
