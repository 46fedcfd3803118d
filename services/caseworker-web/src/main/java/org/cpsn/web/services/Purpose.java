package org.cpsn.web.services;

/** Why a record is looked at; the services write it into their read log. */
public enum Purpose {
    CASE_WORK,
    SEARCH,
    REVIEW,
    AUDIT
}
